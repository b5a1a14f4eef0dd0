package org.claimgraph.cli;

public class CommandLine {
    public static void main(String[] a) {}
}

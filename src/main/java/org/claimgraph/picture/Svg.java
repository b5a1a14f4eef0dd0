package org.claimgraph.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes drawings as SVG by a writer of XML, which escapes every text. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String STYLE = style();

    private final XMLStreamWriter out;

    private Svg(XMLStreamWriter out) {
        this.out = out;
    }

    static String of(Drawing drawing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Svg(out).write(drawing);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a drawing couldn't be written: " + drawing.title(), e);
        }
        return text.toString();
    }

    private void write(Drawing drawing) throws XMLStreamException {
        out.writeStartElement("svg");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("class", "picture");
        // Of an image nothing inside can be reached, so one with links isn't told as such.
        out.writeAttribute("role", drawing.isWalkable() ? "group" : "img");
        out.writeAttribute("viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        out.writeAttribute("width", number(drawing.width()));
        out.writeAttribute("height", number(drawing.height()));
        element("title", drawing.title());
        element("desc", drawing.description());
        element("style", STYLE);
        for (Mark mark : drawing.marks()) {
            out.writeCharacters("\n");
            write(mark);
        }
        out.writeCharacters("\n");
        out.writeEndElement();
    }

    private void write(Mark mark) throws XMLStreamException {
        switch (mark) {
            case Mark.Line line -> {
                start("line", line.form(), line.tone());
                attribute("x1", line.x1());
                attribute("y1", line.y1());
                attribute("x2", line.x2());
                attribute("y2", line.y2());
            }
            case Mark.Curve curve -> {
                start("path", curve.form(), Tone.PLAIN);
                double middle = (curve.x1() + curve.x2()) / 2;
                out.writeAttribute(
                        "d",
                        "M" + pair(curve.x1(), curve.y1()) + " C" + pair(middle, curve.y1()) + " "
                                + pair(middle, curve.y2()) + " " + pair(curve.x2(), curve.y2()));
            }
            case Mark.Box box -> {
                start("rect", box.form(), box.tone());
                attribute("x", box.x());
                attribute("y", box.y());
                attribute("width", box.width());
                attribute("height", box.height());
            }
            case Mark.Outline outline -> {
                start("polygon", outline.form(), outline.tone());
                out.writeAttribute(
                        "points", outline.corners().stream().map(Svg::number).collect(Collectors.joining(" ")));
            }
            case Mark.Words words -> {
                start("text", words.form(), words.tone());
                attribute("x", words.x());
                attribute("y", words.y());
                if (words.anchor() != Mark.Anchor.START) {
                    out.writeAttribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
                }
                out.writeCharacters(readable(words.text()));
            }
            case Mark.Way way -> {
                out.writeStartElement("a");
                out.writeAttribute("href", readable(way.href()));
                element("title", way.label());
                for (Mark part : way.marks()) {
                    write(part);
                }
            }
        }
        out.writeEndElement();
    }

    private void start(String name, Form form, Tone tone) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("class", tone == Tone.PLAIN ? form.key() : form.key() + " " + tone.key());
    }

    private void attribute(String name, double value) throws XMLStreamException {
        out.writeAttribute(name, number(value));
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(readable(text));
        out.writeEndElement();
    }

    private static String pair(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** With one place after the point, which is finer than anyone sees. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The text without the characters that XML has no way to write. */
    private static String readable(String text) {
        return text.codePoints()
                .map(c -> isInXml(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String style() {
        try (InputStream css = Svg.class.getResourceAsStream("/pictures/picture.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

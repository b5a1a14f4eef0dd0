.PHONY: run test format jar clean

run: ## start the service with the bundled corpus
	mvn -q spring-boot:run

test: ## everything that CI runs
	mvn -B -ntp verify

format: ## put the sources into the house format
	mvn -q spotless:apply

jar: ## target/claimgraph.jar, without the tests
	mvn -q -DskipTests package

clean:
	mvn -q clean

# make run      the web application with a private database, on http://localhost:5080
#               (another address: URL=http://…, another folder for the data: DATA=…)
# make test     everything that can be tested, the browser journeys included
# make format   the sources in their one layout
# make clean    removes what was built (the data of `make run` lies elsewhere and stays)
.PHONY: run test format clean

URL ?= http://localhost:5080
DATA ?=

run:
	@tools/install run
	@tools/build
	@tools/postgres/with-postgres $(if $(DATA),--data "$(DATA)") -- ./jiangxuan serve $(if $(JIANGXUAN_DATABASE),,--demo) --urls "$(URL)"

test:
	@tools/test

format:
	@dotnet tool restore >/dev/null
	@dotnet csharpier format .

clean:
	@rm -rf artifacts TestResults out src/*/bin src/*/obj tests/*/bin tests/*/obj

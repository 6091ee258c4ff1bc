# make run      the web application with a private database, on http://localhost:5080
#               (another address: URL=http://…, another folder for the data: DATA=…)
# make test     everything that can be tested, the browser journeys included
# make bench    how long the selection takes on large pools, beside sorting them; never a test
# make fuzz     many spoilt files through everything that reads files; `make test` has a short form of it
# make papers   every official paper of every programme, blank and filled in, as Word or Excel, PDF and pictures, in out/papers
# make mutants  breaks the core in small ways and counts which breaks a test notices; ROOMS="Calendar Scoring", or all (many hours)
# make format   the sources in their one layout
# make clean    removes what was built (the data of `make run` lies elsewhere and stays)
.PHONY: run test bench papers fuzz mutants format clean

URL ?= http://localhost:5080
DATA ?=

run:
	@tools/install run
	@tools/build
	@tools/postgres/with-postgres $(if $(DATA),--data "$(DATA)") -- ./jiangxuan serve $(if $(JIANGXUAN_DATABASE),,--demo) --urls "$(URL)"

test:
	@tools/test

bench:
	@dotnet build tests/bench -c Release -v quiet --nologo
	@tests/bench/bin/Release/net10.0/bench

papers:
	@tools/papers

mutants:
	@tools/mutants $(ROOMS)

fuzz:
	@tools/install test
	@dotnet build tests/Paper.Tests -c Release -v quiet --nologo
	@JIANGXUAN_FUZZ=100000 JIANGXUAN_FUZZ_OUTSIDE=500 tests/Paper.Tests/bin/Release/net10.0/Paper.Tests -noLogo -noColor -class '*.HostileFileTests' -class '*.HostileTemplateTests' -class '*.HostileUploadTests'

format:
	@dotnet tool restore >/dev/null
	@dotnet csharpier format .

clean:
	@rm -rf artifacts TestResults out src/*/bin src/*/obj tests/*/bin tests/*/obj tests/oracles/*/bin tests/oracles/*/obj

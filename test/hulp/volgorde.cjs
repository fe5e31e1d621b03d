const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** The suites that take long, in seconds on a machine with two cores. */
const LANG = {
  "browser/overdracht.test.ts": 50,
  "browser/los.test.ts": 40,
  "browser/excel.test.ts": 35,
  "browser/kringloop.test.ts": 30,
  "browser/hulpbeelden.test.ts": 27,
  "browser/hulp.test.ts": 20,
  "taakvenster/overdracht.test.ts": 20,
  "huis/bouw.test.ts": 16,
  "opdrachtregel/stuur.test.ts": 11,
  "opdrachtregel/gehavend.test.ts": 10,
  "verantwoording/zegel.test.ts": 9,
  "werkboek/excel/verantwoording.test.ts": 9,
  "werkboek/lezen/orakels.test.ts": 8,
  "werkboek/lezen/snel.test.ts": 8,
  "controles/willekeurig.test.ts": 7,
  "opdrachtregel/indienen.test.ts": 7,
};

const BYTES_PER_SECONDE = 5_000;

/**
 * Lets the suites that take long begin first, also where nothing is known of an earlier run: one that begins last keeps a single
 * worker busy while the other has nothing left to do.
 */
class Volgorde extends Sequencer {
  static LANG = LANG;

  /** In milliseconds: what the suite took the last time, else what is known or can be expected of it. */
  time(test) {
    const { hasteFS, config } = test.context;
    const naam = path.relative(path.join(config.rootDir, "test"), test.path).split(path.sep).join("/");
    const seconden = LANG[naam] ?? Math.min((hasteFS.getSize(test.path) ?? 0) / BYTES_PER_SECONDE, 5);
    return super.time(test) ?? seconden * 1000;
  }
}

module.exports = Volgorde;

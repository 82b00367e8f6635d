"""`python -m tools.tune`: tune the encoder's upper layers on the packs' corpus and write them; heads are trained after.

What is held out (see `screentest.engines.training.material`) is never tuned on. Three quarters of an hour on two cores.
"""

from __future__ import annotations

import argparse
import json

import numpy as np

from screentest.adapters.embeddings.tuned import STAMP
from screentest.app.bootstrap import services
from screentest.app.training.heads import corpus_digest, forms, labelled, sides
from screentest.engines.training.targets import targets

from .export import export
from .pupil import learn, texts_to_learn_from
from .states import States
from .teachers import teacher, together, vectors

ROUNDS, PUPIL_ROUNDS = 4, 3
#: One teacher a seed.
SEEDS = (0, 1)


def main() -> None:
    """Tune and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.tune")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help="a teacher's passes over the corpus")
    options = parser.parse_args()
    made = services()
    written = made.packs.written()
    sentences = labelled(made.library, written)
    shown, weights = targets(sentences, sides(made.library, sentences))
    rows = np.flatnonzero([not sentence.held for sentence in sentences])
    labelled_forms = forms(sentences)
    learned = texts_to_learn_from(labelled_forms[row] for row in rows)
    states, all_states = States(labelled_forms), States(learned)
    teachers = [teacher(states, shown, weights, rows, options.rounds, seed) for seed in SEEDS]
    share = len(teachers) ** 0.5
    beside = np.hstack([vectors(upper, states) for upper in teachers]) / share
    asked = np.hstack([vectors(upper, all_states) for upper in teachers]) / share
    pupil = teachers[0]
    learn(pupil, all_states, together(beside, shown, weights, rows, asked), PUPIL_ROUNDS, SEEDS[0])
    path = STAMP.with_name("upper.onnx")
    export(pupil, path)
    stamp = {"corpus": corpus_digest(written), "rounds": options.rounds, "teachers": len(SEEDS)}
    STAMP.write_text(json.dumps(stamp) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB; now `screentest packs train`")


if __name__ == "__main__":
    main()

"""Writes the fixture by which the C++ program is compared with this reference.

python parity.py --model FILE --fixture tests/language/parity.json
"""

import argparse
import json
from pathlib import Path

import model_file
import names
from batches import Batcher, Encoded
from decoding import analyse
from text import Pieces, shape

VECTOR_VALUES = 8

SENTENCES = """
The European Union and Mercosur signed a trade agreement in Asunción on Saturday .
Sweden formally joined NATO in March 2024 , ending two centuries of military non - alignment .
“ We can not wait any longer , ” the minister told reporters in Nairobi , “ and we wo n’t . ”
TALKS ON GRAIN EXPORTS COLLAPSE
Court Orders Release Of Documents In Emissions Case
Hurricane Katrina killed more than 1,800 people and caused about $ 125 billion in damage .
The U.N. Security Council was asked by Ghana to condemn the coup , but Russia 's ambassador
    objected .
Greece 's foreign ministry denied that it had promised Turkey anything at the Lausanne meeting .
Its subsidiary , which builds high - speed trains , has been accused of paying bribes between
    2003 and 2011 .
Angela Merkel met Emmanuel Macron in Meseberg before the G20 summit .
After the Paris Agreement had entered into force on 4 November 2016 , governments that had
    ratified it met in Marrakesh , where poorer countries , led by an alliance of small island
    states , pressed the largest emitters – among them China , the United States and India – to
    cut their output of greenhouse gases faster than planned , to pay for sea walls and
    drought-proof crops , and to report every five years on what had been done , what had not
    been done , and why .
Who attacked the consulate ?
São Paulo-based Embraer won the 3rd order (worth €2.4bn) .
"""


def sentences(text):
    """Lists of words; an indented line goes on with the sentence before it."""
    joined = text.strip().replace("\n    ", " ")
    return [line.split() for line in joined.splitlines()]


def record(words, analysis, batch, labels):
    """Everything the model says of one sentence, in labels where there are labels."""

    def named(head, indices):
        return [labels[head][i] for i in indices]

    return {
        "words": words,
        "pieces": batch.pieces[0].tolist(),
        "shapes": [shape(word) for word in words],
        "upos": named("upos", analysis.upos),
        "xpos": named("xpos", analysis.xpos),
        "lemma": named("lemma", analysis.lemma),
        "heads": analysis.heads,
        "deprel": named("deprel", analysis.deprel),
        "names": [names.LABELS[i] for i in analysis.names],
        "predicates": analysis.predicates,
        "roles": [
            {"predicate": predicate, "argument": argument, "role": labels["roles"][role]}
            for predicate, arguments in analysis.roles.items()
            for argument, role in arguments.items()
        ],
        "vectors": [
            [round(value, 5) for value in vector[:VECTOR_VALUES].tolist()]
            for vector in analysis.vectors
        ],
    }


def fixture(network, labels, vocabulary):
    batcher = Batcher(Pieces(vocabulary), network.encoder.position.num_embeddings)
    root = labels["deprel"].index("root")
    records = []
    for words in sentences(SENTENCES):
        batch = batcher.batch([Encoded(words)])
        records.append(record(words, analyse(network, batch, root)[0], batch, labels))
    return records


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--fixture", required=True, type=Path)
    arguments = parser.parse_args()
    records = fixture(*model_file.read(arguments.model))
    arguments.fixture.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    arguments.fixture.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()

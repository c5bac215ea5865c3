"""The expected answers, found without the program: compares all cases, prints one, or writes a new one.

oracle.py                                   compares every case of cas.csv; exit 1 when one differs
oracle.py <case>                            prints the CSV of a case
oracle.py --new <case> [name=value|…]       writes the CSV of a new case and its line in cas.csv
"""

import csv
import importlib
import os
import sys

from shelf import QUESTIONS, Programme
from tables import HOME, read

HERE = os.path.dirname(os.path.abspath(__file__))
for file in sorted(os.listdir(HERE)):
    if file.startswith("questions_"):
        importlib.import_module(file[: -len(".py")])

CASES = os.path.join("src", "test", "resources", "queries")


def cases():
    """The arguments of each case, by its name."""
    return {row["attendu"]: arguments(row["arguments"]) for row in read(os.path.join(CASES, "cas.csv"))}


def arguments(text):
    return dict(pair.split("=", 1) for pair in text.split("|") if pair)


def answer(programme, case, given):
    return QUESTIONS[case.split(".", 1)[0]].csv(programme, given)


def expected(case):
    with open(os.path.join(HOME, CASES, case + ".csv"), encoding="utf-8", newline="") as file:
        return file.read()


def differences(found, wanted):
    """The first lines that only one of the two has."""
    mine, theirs = found.splitlines(), wanted.splitlines()
    only = ["  oracle  " + line for line in mine if line not in set(theirs)]
    other = ["  file    " + line for line in theirs if line not in set(mine)]
    return only[:5] + other[:5] or ["  the same lines, in another order or number"]


def compare(programme):
    equal, all_cases = 0, cases()
    for case, given in all_cases.items():
        if case.split(".", 1)[0] not in QUESTIONS:
            print("missing   " + case)
            continue
        found, wanted = answer(programme, case, given), expected(case)
        equal += found == wanted
        print(("equal     " if found == wanted else "different ") + case)
        if found != wanted:
            print("\n".join(differences(found, wanted)))
    print("%d of %d cases are equal" % (equal, len(all_cases)))
    return equal == len(all_cases)


def write_new(programme, case, given):
    if case in cases():
        sys.exit(case + " is a case already: an expected answer is not replaced by this option")
    text = answer(programme, case, arguments(given))
    with open(os.path.join(HOME, CASES, case + ".csv"), "w", encoding="utf-8", newline="") as file:
        file.write(text)
    with open(os.path.join(HOME, CASES, "cas.csv"), "a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow([case, given])


def main(words):
    programme = Programme()
    if not words:
        sys.exit(0 if compare(programme) else 1)
    if words[0] == "--new":
        write_new(programme, words[1], words[2] if len(words) > 2 else "")
    else:
        sys.stdout.write(answer(programme, words[0], cases()[words[0]]))


if __name__ == "__main__":
    main(sys.argv[1:])

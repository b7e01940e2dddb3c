"""Writes the manual page of tieout from what the program says of itself.

usage: tieout --experimental-dump-help | python3 manpage.py > tieout.1
"""

import json
import sys


def escaped(text):
    """Text as roff shows it, whatever its lines begin with."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def paragraphs(text):
    """The paragraphs of a discussion; lines of an example stay lines."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ".PP"
        for line in paragraph.split("\n"):
            if line.startswith("EXAMPLE: "):
                yield f".br\n\\fB{escaped(line.removeprefix('EXAMPLE: '))}\\fR"
            else:
                yield escaped(line)


def names(argument):
    """An argument as it is typed, all its names."""
    if argument["kind"] == "positional":
        dots = " ..." if argument["isRepeating"] else ""
        return f"\\fI{escaped(argument['valueName'])}\\fR{dots}"
    spelled = []
    for name in argument.get("names", []):
        dashes = "-" if name["kind"] == "short" else "--"
        spelled.append(f"\\fB{escaped(dashes + name['name'])}\\fR")
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(spelled) + value


def options(command):
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        yield ".TP"
        yield names(argument)
        yield escaped(argument.get("abstract", ""))
        if "defaultValue" in argument and argument["defaultValue"]:
            yield f"(default: {escaped(argument['defaultValue'])})"


def subcommands(command, path):
    for child in command.get("subcommands", []):
        if child["commandName"] == "help":
            continue
        words = path + [child["commandName"]]
        yield f".SS {escaped(' '.join(words))}"
        yield escaped(child.get("abstract", ""))
        if child.get("discussion"):
            yield ".PP"
            yield from paragraphs(child["discussion"])
        yield from options(child)
        yield from subcommands(child, words)


def page(command, version):
    yield f'.TH TIEOUT 1 "" "tieout {version}" "User Commands"'
    yield f".SH NAME\ntieout \\- {escaped(command['abstract'].rstrip('.'))}"
    yield ".SH SYNOPSIS\n.B tieout\n.I command\n.RI [ options ]"
    yield ".SH DESCRIPTION"
    yield from paragraphs(command["discussion"])
    yield ".SH OPTIONS"
    yield from options(command)
    yield ".SH COMMANDS"
    yield from subcommands(command, ["tieout"])


if __name__ == "__main__":
    described = json.load(sys.stdin)["command"]
    number = sys.argv[1] if len(sys.argv) > 1 else ""
    print("\n".join(page(described, number)))

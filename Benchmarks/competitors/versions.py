"""Prints the version of Python and of each library that a requirements file names."""

import importlib.metadata
import platform
import sys

print("Python", platform.python_version())
with open(sys.argv[1], encoding="utf-8") as file:
    for name in file.read().split():
        print(name, importlib.metadata.version(name))

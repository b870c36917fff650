#!/usr/bin/env python3
"""Makes places.tsv.gz from GeoNames' cities500.txt: python3 make.py cities500.txt

Keeps what an article about cities may name: seats of government, places of 5,000 people or more,
parts of cities of 50,000 or more, and every place of the countries in WHOLE. Columns, tab-separated:
GeoNames id, name, ASCII name (empty where equal), country, first-level area, feature code, latitude,
longitude, population, other names in Latin letters, names in Han script (both joined by |).
The same input gives the same bytes.
"""
import gzip
import re
import sys
from pathlib import Path

WHOLE = {"KR", "TW", "IE"}
SEATS = {"PPLC", "PPLA"}
PART_OF_CITY = "PPLX"
GONE = {"PPLH", "PPLQ", "PPLW", "PPLCH"}
HAN = re.compile(r"^[㐀-鿿]{2,10}(?:[·・-][㐀-鿿]{1,8})*$")
# Suffixes of Korean municipalities, written with or without
KOREAN = re.compile(r"^(.+)-(?:si|gu|gun|eup)$")


def kept(country, feature, population):
    if feature in GONE:
        return False
    if feature == PART_OF_CITY:
        return population >= 50_000
    return population >= 5_000 or feature in SEATS or country in WHOLE


def latin_names(name, plain, others, country):
    names = []
    if country == "KR":
        for other in [name, *others]:
            match = KOREAN.match(other)
            if match and match.group(1).isascii():
                names += [match.group(1), other]
    return sorted({n for n in names if n[:1].isupper() and n not in (name, plain)})


def rows(source):
    for line in source:
        field = line.rstrip("\n").split("\t")
        if len(field) < 15:
            continue
        identifier, name, plain, alternates, latitude, longitude = field[:6]
        feature, country, area, population = field[7], field[8], field[10], int(field[14] or 0)
        if not kept(country, feature, population):
            continue
        others = [other.strip() for other in alternates.split(",")]
        latin = latin_names(name, plain, others, country)
        han = sorted({other for other in others if HAN.match(other)})
        yield int(identifier), "\t".join([
            identifier, name, "" if plain == name else plain, country, area, feature,
            latitude, longitude, str(population), "|".join(latin), "|".join(han)])


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        lines = [line for _, line in sorted(rows(source))]
    target = Path(__file__).with_name("places.tsv.gz")
    with open(target, "wb") as raw, gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0) as out:
        out.write(("\n".join(lines) + "\n").encode())
    print(f"{target}: {len(lines)} places, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()

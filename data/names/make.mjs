// Makes given.txt.gz and han-surnames.txt from the locales of @faker-js/faker:
//
//     node make.mjs FAKER_PACKAGE WORDS_JSON ../gazetteer/places.tsv.gz
//
// FAKER_PACKAGE: the unpacked npm package @faker-js/faker; WORDS_JSON: index.json of an-array-of-english-words.
// Given names in Latin letters, one a line, sorted by code points. Left out is what is a plain English word too
// ("Summer", "Justice") or a place of 50,000 people or more ("Victoria"): a capital alone must not make those people.
// The common ones of these ("Mark", "Charlotte") stand in src/main/resources/lexicon/words.yaml.
// The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const [faker, words, places] = process.argv.slice(2);
const { allFakers } = await import(resolve(faker, 'dist/index.js'));
const LARGE = 50000;
const LATIN = /^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u;
const HAN = /^\p{Script=Han}{1,3}$/u;
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const sorted = (names) => [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('\n') + '\n';

const taken = new Set(JSON.parse(readFileSync(words, 'utf8')));
for (const line of gunzipSync(readFileSync(places)).toString('utf8').split('\n')) {
    const row = line.split('\t');
    if (Number(row[8]) >= LARGE) {
        [row[1], row[2], ...(row[9] ?? '').split('|')].filter(Boolean).forEach((name) => taken.add(plain(name)));
    }
}
const all = (names) => (names ? Object.values(names).flat().filter((name) => typeof name === 'string') : []);
const people = Object.entries(allFakers).map(([locale, one]) => [locale, one.rawDefinitions.person ?? {}]);
const given = people
    .flatMap(([, person]) => all(person.first_name))
    .map((name) => name.normalize('NFC').trim())
    .filter((name) => LATIN.test(name) && name.length > 2 && /^\p{Lu}/u.test(name) && !taken.has(plain(name)));
const surnames = people
    .filter(([locale]) => locale === 'ja')
    .flatMap(([, person]) => all(person.last_name))
    .filter((name) => HAN.test(name) && [...name].length > 1);
// No time of making in the header of the archive.
writeFileSync('given.txt.gz', gzipSync(sorted(given), { level: 9 }));
writeFileSync('japanese-surnames.txt', sorted(surnames));
console.log(new Set(given).size, 'given names,', new Set(surnames).size, 'Japanese surnames');

import type { Random } from './random.ts'

export type Country = 'DE' | 'AT' | 'CH' | 'BR' | 'PT' | 'US'
export type Person = { first_name: string; last_name: string }

const words = (text: string): string[] => text.trim().split(/\s+/)

const GERMAN = {
  first: words(
    'Anna Lukas Katharina Jonas Miriam Felix Sabine Tobias Hannah Matthias Claudia Stefan Leonie Markus Friederike Jan Petra Moritz Ulrike Daniel',
  ),
  last: words(
    'Bergmann Hoffmann Krüger Vogel Seidel Brandt Lindner Schäfer Winkler Neumann Pohl Reinhardt Böhm Kaufmann Dietrich Engel Haas Jäger Kern Roth',
  ),
}
const BRAZILIAN = {
  first: words(
    'Ana Rafael Juliana Thiago Camila Bruno Larissa Gustavo Fernanda Rodrigo Beatriz Leandro Patrícia Vinícius Mariana Eduardo Luciana Caio Aline Marcelo',
  ),
  last: words(
    'Souza Oliveira Pereira Lima Carvalho Ribeiro Almeida Nascimento Barbosa Araújo Cardoso Teixeira Moreira Rocha Dias Monteiro Correia Batista Freitas Campos',
  ),
}
const PORTUGUESE = {
  first: words(
    'Inês Tiago Joana Miguel Catarina Nuno Marta Gonçalo Rita Diogo Teresa Duarte Filipa Vasco Leonor Hugo',
  ),
  last: words(
    'Ferreira Antunes Marques Tavares Figueiredo Pinheiro Azevedo Lourenço Matos Coelho Vaz Neves Simões Baptista Faria Nogueira',
  ),
}
const AMERICAN = {
  first: words(
    'Emily Marcus Grace Daniel Olivia Kevin Sarah Andre Megan Luis Hannah Trevor Priya Jason Nicole Samuel',
  ),
  last: words(
    'Bennett Hughes Ramirez Foster Nguyen Coleman Sullivan Price Patel Griffin Morales Hayes Whitaker Brooks Lawson Kim',
  ),
}

const NAMES: Record<Country, { first: string[]; last: string[] }> = {
  DE: GERMAN,
  AT: GERMAN,
  CH: GERMAN,
  BR: BRAZILIAN,
  PT: PORTUGUESE,
  US: AMERICAN,
}

export const personOf = (random: Random, country: Country): Person => ({
  first_name: random.pick(NAMES[country].first),
  last_name: random.pick(NAMES[country].last),
})

export const fullName = ({ first_name, last_name }: Person): string => `${first_name} ${last_name}`

const GERMAN_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** A text as it stands in an address: ASCII letters and digits, a separator between words. */
export const ascii = (text: string, separator: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, letter => GERMAN_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, separator)
    .replace(new RegExp(`^\\${separator}+|\\${separator}+$`, 'g'), '')

export const emailOf = (person: Person, domain: string): string => `${ascii(fullName(person), '.')}@${domain}`

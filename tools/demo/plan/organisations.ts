import type { Country } from './people.ts'

export type Sector = 'school' | 'university' | 'clinic' | 'law' | 'coach' | 'company'
export type PackageKey = 'starter' | 'team' | 'campus' | 'enterprise' | 'classic'

/**
 * How a customer or its contract stands today; with everybody else all is well. `canceling` ends with what is paid,
 * `expired` was ended by the clock, because nobody paid any more.
 */
export type Standing =
  | 'suspended'
  | 'inactive'
  | 'terminated'
  | 'delinquent'
  | 'subscription_suspended'
  | 'subscription_canceled'
  | 'canceling'
  | 'expired'

export type Organisation = {
  /** null: a person without a company. */
  name: string | null
  country: Country
  city: string
  sector: Sector
  package: PackageKey
  /** The package that it began with; the contract has moved since. */
  from?: PackageKey
  standing?: Standing
  /** New, and still on trial. */
  trial?: boolean
}

const row = (
  name: string | null,
  country: Country,
  city: string,
  sector: Sector,
  sold: PackageKey,
  more: Pick<Organisation, 'from' | 'standing' | 'trial'> = {},
): Organisation => ({ name, country, city, sector, package: sold, ...more })

/** The customers of the demo's operator. None of them exists; their addresses end in `.example`. */
export const ORGANISATIONS: readonly Organisation[] = [
  row('Gymnasium am Lindenpark', 'DE', 'Leipzig', 'school', 'team'),
  row('Volkshochschule Isartal e. V.', 'DE', 'München', 'school', 'campus'),
  row('Grundschule Sonnenhang', 'DE', 'Kassel', 'school', 'starter'),
  row('Hochschule Nordlicht', 'DE', 'Flensburg', 'university', 'campus'),
  row('Praxis Dr. Vogel & Partner', 'DE', 'Hamburg', 'clinic', 'team'),
  row('Reha-Zentrum Waldblick GmbH', 'DE', 'Freiburg', 'clinic', 'team', { standing: 'delinquent' }),
  row('Kanzlei Brandt Lindner Rechtsanwälte', 'DE', 'Frankfurt am Main', 'law', 'team'),
  row('Steuerkanzlei Reinhardt', 'DE', 'Köln', 'law', 'starter', { standing: 'expired' }),
  row('Windkraft Küste AG', 'DE', 'Bremerhaven', 'company', 'enterprise'),
  row('Möbelwerk Harz GmbH', 'DE', 'Goslar', 'company', 'starter', { standing: 'suspended' }),
  row('Sprachraum Berlin GmbH', 'DE', 'Berlin', 'school', 'classic'),
  row(null, 'DE', 'Stuttgart', 'coach', 'starter'),
  row(null, 'DE', 'Dresden', 'coach', 'starter', { standing: 'terminated' }),
  row('Musikschule Donaukanal', 'AT', 'Wien', 'school', 'team', { from: 'starter' }),
  row('Seehalde Treuhand AG', 'CH', 'Zürich', 'company', 'team'),
  row('Colégio Horizonte Azul', 'BR', 'Curitiba', 'school', 'team'),
  row('Escola Aurora de Campinas', 'BR', 'Campinas', 'school', 'team', {
    standing: 'subscription_suspended',
  }),
  row('Faculdade Vale do Ipê', 'BR', 'Ribeirão Preto', 'university', 'campus'),
  row('Centro Universitário Serra Verde', 'BR', 'Belo Horizonte', 'university', 'campus'),
  row('Instituto Federal Litoral Sul', 'BR', 'Florianópolis', 'university', 'campus', {
    standing: 'delinquent',
  }),
  row('Clínica Bem-Viver Ltda.', 'BR', 'São Paulo', 'clinic', 'team'),
  row('Telessaúde Pantanal S.A.', 'BR', 'Cuiabá', 'clinic', 'enterprise', { from: 'campus' }),
  row('Moreira & Teixeira Advogados', 'BR', 'Rio de Janeiro', 'law', 'team'),
  row('Cooperativa Café da Mantiqueira', 'BR', 'Poços de Caldas', 'company', 'starter', {
    standing: 'subscription_canceled',
  }),
  row('Logística Rota Norte Ltda.', 'BR', 'Manaus', 'company', 'starter', { standing: 'suspended' }),
  row('Idiomas Ponte Aérea', 'BR', 'Recife', 'school', 'classic'),
  row(null, 'BR', 'Salvador', 'coach', 'starter', { trial: true }),
  row('Externato da Ribeira', 'PT', 'Porto', 'school', 'team'),
  row('Instituto Politécnico da Serra', 'PT', 'Covilhã', 'university', 'campus'),
  row('Clínica Atlântico Saúde', 'PT', 'Lisboa', 'clinic', 'starter'),
  row('Tavares, Simões & Associados', 'PT', 'Coimbra', 'law', 'starter', { trial: true }),
  row('Cortiça Alentejana, Lda.', 'PT', 'Évora', 'company', 'starter', { standing: 'inactive' }),
  row(null, 'PT', 'Faro', 'coach', 'starter'),
  row('Maple Grove Charter School', 'US', 'Portland', 'school', 'team', { from: 'starter' }),
  row('Riverbend Community College', 'US', 'Toledo', 'university', 'campus'),
  row('Blue Mesa Family Clinic', 'US', 'Albuquerque', 'clinic', 'starter', { standing: 'expired' }),
  row('Whitaker & Hayes LLP', 'US', 'Boston', 'law', 'team'),
  row('Lakeshore Robotics Inc.', 'US', 'Milwaukee', 'company', 'enterprise', { standing: 'canceling' }),
  row('Prairie Wind Software', 'US', 'Omaha', 'company', 'team', { standing: 'delinquent' }),
  row(null, 'US', 'Denver', 'coach', 'starter'),
]

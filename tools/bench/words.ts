/** What seeded names are made of: enough different words that an index of letters has something to tell apart. */
export const KINDS =
  'Weekly Weekly Weekly Daily Monthly Open Public Evening Morning Advanced Basic Online Joint Regional Annual Quiet Summer Winter Spring Autumn Internal External First Second'.split(
    ' ',
  )
export const SUBJECTS =
  'Mathematics Physics Chemistry Biology History Geography German English Portuguese Spanish French Music Theatre Drawing Marketing Sales Finance Engineering Design Research Support Operations Logistics Nursing Pharmacy Law Ethics Philosophy Economics Statistics Robotics Astronomy Cooking Gardening Football Chess Yoga Photography Architecture Carpentry'.split(
    ' ',
  )
export const OCCASIONS =
  'meeting lecture seminar workshop course consultation interview review stand-up retrospective tutorial webinar examination rehearsal briefing conference'.split(
    ' ',
  )
/** In a handful of names only. */
export const RARE = 'Zwickmühle'
export const TOWNS =
  'Berlin Lisbon Porto Braga Coimbra Hamburg Bremen Munich Cologne Vienna Graz Zurich Basel Geneva Paris Lyon Nantes Madrid Seville Milan Turin Rome Oslo Bergen Malmö Uppsala Recife Salvador Campinas Curitiba Santos Belém Manaus Natal Fortaleza Dublin Cork Leeds York Bath'.split(
    ' ',
  )
export const TRADES =
  'School College Clinic Hospital Bank Bakery Press Studio Institute Academy Museum Theatre Brewery Logistics Consulting Engineering Insurance Foundation Library Council'.split(
    ' ',
  )
export const FIRST =
  'Ana Bruno Carla Diego Elena Felipe Gabriela Hugo Inês João Karin Lukas Mariana Nuno Olga Paulo Rita Sofia Tiago Ute Vera Walter Xavier Yara Zoe Amelie Björn Clara Dieter Emma'.split(
    ' ',
  )
export const LAST =
  'Souza Silva Müller Schmidt Costa Pereira Weber Fischer Santos Oliveira Becker Wagner Almeida Ferreira Hoffmann Koch Rocha Lima Richter Wolf Barbosa Gomes Neumann Schwarz Ribeiro Martins Zimmermann Braun Carvalho Araújo'.split(
    ' ',
  )

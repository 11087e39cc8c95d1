import type { Sector } from './organisations.ts'
import type { Country } from './people.ts'

type Language = 'de' | 'pt' | 'en'
type Names = Record<Sector, { accounts: string[]; rooms: string[] }>

const LANGUAGES: Record<Country, Language> = { DE: 'de', AT: 'de', CH: 'de', BR: 'pt', PT: 'pt', US: 'en' }

const list = (text: string): string[] => text.split(',').map(name => name.trim())

const GERMAN: Names = {
  school: {
    accounts: list('Unterstufe, Oberstufe, Verwaltung, Ganztag'),
    rooms: list(
      'Mathematik 7b, Deutsch 9a, Elternabend, Lehrerkonferenz, Förderunterricht, Englisch-AG, Schülervertretung, Chorprobe, Sprechstunde Schulleitung, Berufsberatung',
    ),
  },
  university: {
    accounts: list('Informatik, Wirtschaft, Gesundheit, Sprachenzentrum, Bibliothek'),
    rooms: list(
      'Einführung in die Statistik, Kolloquium, Tutorium Algorithmen, Fachschaft, Prüfungsberatung, Ringvorlesung, Seminar Ethik, Laborbesprechung, Gremiensitzung, Schreibwerkstatt, Gastvortrag, Sprachkurs Spanisch B1',
    ),
  },
  clinic: {
    accounts: list('Praxis, Therapie, Verwaltung'),
    rooms: list(
      'Videosprechstunde, Wartezimmer Nord, Befundbesprechung, Teambesprechung, Physiotherapie, Ernährungsberatung, Angehörigengespräch',
    ),
  },
  law: {
    accounts: list('Kanzlei, Notariat, Zweigstelle'),
    rooms: list(
      'Mandantengespräch, Erstberatung, Besprechungszimmer 1, Besprechungszimmer 2, Partnerrunde, Fortbildung Arbeitsrecht, Mediation',
    ),
  },
  coach: { accounts: list('Praxis'), rooms: list('Einzelcoaching, Gruppencoaching, Kennenlerngespräch') },
  company: {
    accounts: list('Zentrale, Vertrieb, Entwicklung, Werk Nord, Personal, Service'),
    rooms: list(
      'Wochenrunde, Vertriebsrunde, Kundentermin, Vorstellungsgespräch, Betriebsversammlung, Produktdemo, Lieferantengespräch, Schulung Arbeitssicherheit, Projekt Leuchtturm, Retrospektive',
    ),
  },
}

const PORTUGUESE: Names = {
  school: {
    accounts: list('Ensino Fundamental, Ensino Médio, Secretaria, Educação Infantil'),
    rooms: list(
      'Matemática 8º ano, Língua Portuguesa, Reunião de pais, Conselho de classe, Reforço escolar, Clube de ciências, Coordenação pedagógica, Inglês avançado, Orientação profissional, História',
    ),
  },
  university: {
    accounts: list('Direito, Engenharia, Medicina, Pós-graduação, Reitoria'),
    rooms: list(
      'Cálculo I, Orientação de TCC, Defesa de mestrado, Colegiado, Direito Constitucional, Monitoria de Física, Aula magna, Anatomia, Grupo de pesquisa, Atendimento ao aluno, Banca examinadora, Semana acadêmica',
    ),
  },
  clinic: {
    accounts: list('Consultório, Telemedicina, Administração, Unidade Centro'),
    rooms: list(
      'Teleconsulta Cardiologia, Teleconsulta Pediatria, Triagem, Reunião clínica, Psicologia, Nutrição, Segunda opinião, Discussão de casos',
    ),
  },
  law: {
    accounts: list('Escritório, Filial, Contencioso'),
    rooms: list(
      'Atendimento a clientes, Audiência virtual, Reunião de sócios, Consulta inicial, Sala de conciliação, Treinamento LGPD',
    ),
  },
  coach: {
    accounts: list('Atendimentos'),
    rooms: list('Sessão individual, Mentoria em grupo, Primeira conversa'),
  },
  company: {
    accounts: list('Matriz, Comercial, Operações, Recursos Humanos, Filial Sul'),
    rooms: list(
      'Reunião semanal, Reunião comercial, Entrevistas, Treinamento, Assembleia, Fornecedores, Planejamento, Diretoria, Suporte ao cliente',
    ),
  },
}

const ENGLISH: Names = {
  school: {
    accounts: list('Lower School, Upper School, Front Office'),
    rooms: list(
      'Algebra I, 5th Grade Homeroom, Parent-Teacher Conference, Staff Meeting, Book Club, Science Fair Planning, Tutoring, Board Meeting, Counseling',
    ),
  },
  university: {
    accounts: list('Nursing, Business, Adult Education, Student Services, Library'),
    rooms: list(
      'Intro to Accounting, Office Hours, Anatomy Lab Review, Faculty Senate, ESL Level 2, Academic Advising, Writing Center, Career Fair, Microbiology 201, Study Group, New Student Orientation',
    ),
  },
  clinic: {
    accounts: list('Main Office'),
    rooms: list('Telehealth Visits, Care Team Huddle, Nutrition Counseling, Behavioral Health'),
  },
  law: {
    accounts: list('Boston Office, Litigation'),
    rooms: list(
      'Client Consultation, Deposition Prep, Partners Meeting, Mediation, Intake Call, CLE Training',
    ),
  },
  coach: { accounts: list('Practice'), rooms: list('One-on-one Session, Group Workshop, Discovery Call') },
  company: {
    accounts: list('Headquarters, Engineering, Sales, Customer Success, People'),
    rooms: list(
      'Weekly Standup, All Hands, Customer Demo, Interviews, Sprint Review, Design Critique, Sales Pipeline, Onboarding, Incident Room, Board Update',
    ),
  },
}

const NAMES: Record<Language, Names> = { de: GERMAN, pt: PORTUGUESE, en: ENGLISH }

/** What such an organisation calls its accounts and rooms, in its language. */
export const namesOf = (country: Country, sector: Sector) => NAMES[LANGUAGES[country]][sector]

const WELCOME: Record<Language, string> = {
  de: 'Willkommen! Bitte schalten Sie Ihr Mikrofon aus, solange Sie nicht sprechen.',
  pt: 'Boas-vindas! Mantenha o microfone desligado enquanto não estiver falando.',
  en: 'Welcome! Please keep your microphone muted unless you are speaking.',
}

export const welcomeOf = (country: Country): string => WELCOME[LANGUAGES[country]]

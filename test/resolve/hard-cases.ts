/** A hard case: texts, and which of their mentions are one entity and which never are. */
export interface HardCase {
  readonly about: string;
  /** Marked up as `markedUp` reads it, one text a document. */
  readonly texts: readonly string[];
  /** Mentions of one entity. */
  readonly same?: readonly (readonly string[])[];
  /** Mentions of different entities, pairwise. */
  readonly apart?: readonly (readonly string[])[];
}

export const HARD_CASES: readonly HardCase[] = [
  // Short forms inside a document
  {
    about: 'a surname stands for the full name in its document',
    texts: ['[Maria Okafor]p spoke. [Okafor]p left.'],
    same: [['Maria Okafor', 'Okafor']],
  },
  {
    about: 'a surname that two persons of the document bear joins neither',
    texts: ['[Maria Okafor]p and [Daniel Okafor]p came. [Okafor]p spoke.'],
    apart: [['Maria Okafor', 'Daniel Okafor', 'Okafor']],
  },
  {
    about: 'a given name stands for the only bearer in its document',
    texts: ['[Jermayne Timmons]p ran. [Jermayne]p fell.'],
    same: [['Jermayne Timmons', 'Jermayne']],
  },
  {
    about: 'a token that is the surname of one and the given name of another joins neither',
    texts: ['[Michael Jordan]p met [Jordan Peele]p. [Jordan]p laughed.'],
    apart: [['Michael Jordan', 'Jordan Peele', 'Jordan']],
  },
  {
    about: 'the Arabic article and its spellings are no part of the surname',
    texts: ['[Nadia al-Karim]p spoke. [Karim]p left. [Al-Karim]p came. [al Karim]p sat.'],
    same: [['Nadia al-Karim', 'Karim', 'Al-Karim', 'al Karim']],
  },
  {
    about: 'an article with a capital and a space belongs to the surname before it',
    texts: ['[Nadia Al Karim]p spoke and [Al Karim]p left.'],
    same: [['Nadia Al Karim', 'Al Karim']],
  },
  {
    about: 'a capital Al at the beginning can be a given name',
    texts: ['[Al Gore]p spoke.', '[Karenna Gore]p spoke.'],
    apart: [['Al Gore', 'Karenna Gore']],
  },
  {
    about: 'a surname misread for a company in one document, beside the full name in all',
    texts: [
      '[Maria Okafor]p, [Okafor]o, [Okafor]o.',
      '[Maria Okafor]p: [Okafor]p, [Okafor]p, [Okafor]p.',
    ],
    same: [['Maria Okafor', 'Okafor@0', 'Okafor@1']],
  },
  {
    about: 'a company that bears its founder’s surname, beside his full name',
    texts: [
      '[Edsel Walden]p led [Walden]o. [Walden]o grew.',
      '[Edsel Walden]p left. [Walden]p died.',
    ],
    same: [['Edsel Walden', 'Walden@1']],
    apart: [['Edsel Walden', 'Walden@0']],
  },
  {
    about: 'Dutch and German particles may be dropped or kept',
    texts: ['[Vincent van Gogh]p painted. [van Gogh]p slept. [Van Gogh]p ate. [Gogh]p died.'],
    same: [['Vincent van Gogh', 'van Gogh', 'Van Gogh', 'Gogh']],
  },
  {
    about: 'an Italian surname of two words',
    texts: ['[Gaetano Lo Presti]p was arrested. [Lo Presti]p died.'],
    same: [['Gaetano Lo Presti', 'Lo Presti']],
  },
  {
    about: 'a double surname is one, and its half another',
    texts: ['[Anna Smith-Jones]p won. [SMITH-JONES]p WINS. [Anna Jones]p and [Jones]p smiled.'],
    same: [
      ['Anna Smith-Jones', 'SMITH-JONES'],
      ['Anna Jones', 'Jones'],
    ],
    apart: [['Anna Smith-Jones', 'Anna Jones']],
  },
  {
    about: 'titles are no part of a name',
    texts: ['[Steve Cooley]p spoke. [Mr. Cooley]p left. [President Cooley]p came.'],
    same: [['Steve Cooley', 'Mr. Cooley', 'President Cooley']],
  },
  {
    about: 'a knighted person with and without the title',
    texts: ['[Sir Digby Hart]p spoke. [Digby Hart]p left. [Hart]p slept.'],
    same: [['Sir Digby Hart', 'Digby Hart', 'Hart']],
  },
  {
    about: 'a possessive is no part of a name',
    texts: ["[Ann Lee]p came. [Lee's]p car.", "[Ann Lee's]p house."],
    same: [['Ann Lee', "Lee's", "Ann Lee's"]],
  },
  {
    about: 'a headline in capitals',
    texts: ['[GARY ROSS]p DIRECTS. [Gary Ross]p directs. [ROSS]p IS BACK.'],
    same: [['GARY ROSS', 'Gary Ross', 'ROSS']],
  },
  {
    about: 'initials stand for given names',
    texts: [
      '[Dirk A. Kempthorne]p spoke in [Boise]l.',
      '[Dirk Kempthorne]p left [Boise]l. [D. Kempthorne]p came.',
    ],
    same: [['Dirk A. Kempthorne', 'Dirk Kempthorne', 'D. Kempthorne']],
  },
  {
    about: 'a middle name and its initial',
    texts: ['[Frederick C. Larue]p, [Biloxi]l.', '[Frederick Cheney Larue]p, [Biloxi]l.'],
    same: [['Frederick C. Larue', 'Frederick Cheney Larue']],
  },
  {
    about: 'different middle initials are different persons',
    texts: ['[John A. Smith]p spoke.', '[John B. Smith]p spoke.', '[John Smith]p spoke.'],
    apart: [['John A. Smith', 'John B. Smith', 'John Smith']],
  },
  {
    about: 'initials with and without points and spaces',
    texts: ['[J.K. Rowling]p.', '[JK Rowling]p.', '[J. K. Rowling]p.', '[J K ROWLING]p.'],
    same: [['J.K. Rowling', 'JK Rowling', 'J. K. Rowling', 'J K ROWLING']],
  },
  {
    about: 'a leading initial may be dropped',
    texts: ['[W. Mark Felt]p died. [Mark Felt]p, [Felt]p.'],
    same: [['W. Mark Felt', 'Mark Felt', 'Felt']],
  },
  {
    about: 'a short form of a short form',
    texts: ['[Maria]p, that is [Maria Okafor]p or [B. Maria Okafor]p.', '[Maria]p.'],
    same: [['Maria@0', 'Maria Okafor', 'B. Maria Okafor']],
    apart: [['Maria@0', 'Maria@1']],
  },
  {
    about: 'a nickname in quotes is passed over',
    texts: ['[Vincent "The Chin" Gigante]p died.', '[Vincent Gigante]p died.'],
    same: [['Vincent "The Chin" Gigante', 'Vincent Gigante']],
  },
  {
    about: 'a nickname in brackets is a name',
    texts: ['[Luis Gerardo (Jerry) Ortiz]p died. [Jerry Ortiz]p was a deputy.'],
    same: [['Luis Gerardo (Jerry) Ortiz', 'Jerry Ortiz']],
  },
  {
    about: 'two names that are each other’s nickname',
    texts: ['[Luis (Jerry) Ortiz]p, [Jerry (Luis) Ortiz]p, [Ortiz]p.'],
    same: [['Luis (Jerry) Ortiz', 'Jerry (Luis) Ortiz', 'Ortiz']],
  },
  {
    about: 'a bare token named before the full name belongs to it too',
    texts: ['[Okafor]p wins, writes our reporter. [Maria Okafor]p ran for years.'],
    same: [['Okafor', 'Maria Okafor']],
  },
  // Persons across documents
  {
    about: 'a surname in another document joins the only full name, given shared context',
    texts: ['[Maria Okafor]p visited [Lagos]l.', '[Okafor]p returned to [Lagos]l.'],
    same: [['Maria Okafor', 'Okafor']],
  },
  {
    about: 'a surname in an unrelated document stays alone',
    texts: ['[Maria Okafor]p visited [Lagos]l.', '[Okafor]p sings in [Oslo]l.'],
    apart: [['Maria Okafor', 'Okafor']],
  },
  {
    about: 'a surname that two persons of the corpus bear joins neither',
    texts: [
      '[Maria Okafor]p in [Lagos]l.',
      '[Daniel Okafor]p in [Lagos]l.',
      '[Okafor]p in [Lagos]l.',
    ],
    apart: [['Maria Okafor', 'Daniel Okafor', 'Okafor']],
  },
  {
    about: 'each document tells for itself whom its surname means',
    texts: ['[Maria Okafor]p: [Okafor]p said.', '[Daniel Okafor]p: [Okafor]p said.'],
    same: [
      ['Maria Okafor', 'Okafor@0'],
      ['Daniel Okafor', 'Okafor@1'],
    ],
    apart: [['Okafor@0', 'Okafor@1']],
  },
  {
    about: 'a bare given name is one person across documents and none of the full names',
    texts: ['[Omar]p fled [Aden]l.', '[Omar]p fled [Aden]l.', '[Omar Haddad]p fled [Aden]l.'],
    same: [['Omar@0', 'Omar@1']],
    apart: [['Omar@0', 'Omar Haddad']],
  },
  {
    about: 'a given name that is a surname elsewhere joins nobody across documents',
    texts: ['[Hana Omar]p in [Aden]l.', '[Omar Haddad]p in [Aden]l.', '[Omar]p in [Aden]l.'],
    apart: [['Hana Omar', 'Omar Haddad', 'Omar']],
  },
  {
    about: 'an initial between two full names chains neither',
    texts: ['[Ghislaine Maxwell]p.', '[G. Maxwell]p.', '[George Maxwell]p.', '[Robert Maxwell]p.'],
    apart: [['Ghislaine Maxwell', 'G. Maxwell', 'George Maxwell', 'Robert Maxwell']],
  },
  {
    about: 'an initial joins the one name that its document gives',
    texts: ['[Ghislaine Maxwell]p, or [G. Maxwell]p.', '[George Maxwell]p, [Robert Maxwell]p.'],
    same: [['Ghislaine Maxwell', 'G. Maxwell']],
    apart: [['Ghislaine Maxwell', 'George Maxwell', 'Robert Maxwell']],
  },
  {
    about: 'an initial in an unrelated document joins nobody',
    texts: ['[Ruth Kelly]p spoke in [Bolton]l.', '[R. Kelly]p sang in [Chicago]l.'],
    apart: [['Ruth Kelly', 'R. Kelly']],
  },
  {
    about: 'a middle name more in an unrelated document makes another person',
    texts: ['[Jerry Lee Lewis]p sang in [Memphis]l.', '[Jerry Lewis]p joked in [Newark]l.'],
    apart: [['Jerry Lee Lewis', 'Jerry Lewis']],
  },
  {
    about: 'a chain of shared surnames joins no full names',
    texts: [
      '[Wladimir Klitschko]p won. [Klitschko]p smiled.',
      '[Vitali Klitschko]p won. [Klitschko]p smiled.',
      '[Wladimir Klitschko]p and [Vitali Klitschko]p.',
    ],
    same: [['Wladimir Klitschko@0', 'Klitschko@0', 'Wladimir Klitschko@2']],
    apart: [['Wladimir Klitschko', 'Vitali Klitschko']],
  },
  {
    about: 'father and son',
    texts: ['[George Bush Sr.]p and [George Bush Jr.]p met. [George Bush]p spoke.'],
    apart: [['George Bush Sr.', 'George Bush Jr.', 'George Bush']],
  },
  {
    about: 'a son who is told from his father by the addition',
    texts: ['[Donald Hart]p and [Donald Hart Jr.]p met. [Hart]p spoke. [Hart Jr.]p left.'],
    same: [
      ['Donald Hart', 'Hart'],
      ['Donald Hart Jr.', 'Hart Jr.'],
    ],
    apart: [['Donald Hart', 'Donald Hart Jr.']],
  },
  {
    about: 'a name with and without the addition, in documents alike',
    texts: ['[Donald Hart]p in [Leeds]l.', '[Donald Hart Jr.]p in [Leeds]l.'],
    apart: [['Donald Hart', 'Donald Hart Jr.']],
  },
  {
    about: 'a junior who is alone with his surname',
    texts: ['[William Clay Ford Jr.]p spoke. [Ford]p left.'],
    same: [['William Clay Ford Jr.', 'Ford']],
  },
  {
    about: 'a monarch with and without her number',
    texts: ['[Queen Elizabeth II]p died. [Queen Elizabeth]p was 96.'],
    same: [['Queen Elizabeth II', 'Queen Elizabeth']],
  },
  {
    about: 'husband and wife',
    texts: ['[Bill Hart]p and [Hilda Hart]p.', '[Bill Hart]p.', '[Hilda Hart]p.'],
    same: [
      ['Bill Hart@0', 'Bill Hart@1'],
      ['Hilda Hart@0', 'Hilda Hart@2'],
    ],
    apart: [['Bill Hart', 'Hilda Hart']],
  },
  {
    about: 'names of men and women that differ by an ending',
    texts: ['[Daniel Rossi]p.', '[Daniela Rossi]p.', '[Mario Rossi]p.', '[Maria Rossi]p.'],
    apart: [['Daniel Rossi', 'Daniela Rossi', 'Mario Rossi', 'Maria Rossi']],
  },
  {
    about: 'a leading given name more makes another person',
    texts: ['[David John Smith]p.', '[John Smith]p.', '[David Smith]p.'],
    apart: [['John Smith', 'David Smith']],
  },
  {
    about: 'transliterations of one name',
    texts: ['[Ahmad al-Karim]p in [Aden]l.', '[Ahmed Al Karim]p in [Aden]l.'],
    same: [['Ahmad al-Karim', 'Ahmed Al Karim']],
  },
  {
    about: 'doubled letters and digraphs in a transliteration',
    texts: ['[Mohammed Khatib]p in [Aden]l.', '[Mohamed Khattib]p in [Aden]l.'],
    same: [['Mohammed Khatib', 'Mohamed Khattib']],
  },
  {
    about: 'like spellings in unrelated documents are two persons',
    texts: ['[Robert Allan]p sings in [Oslo]l.', '[Robert Allen]p swims in [Lagos]l.'],
    apart: [['Robert Allan', 'Robert Allen']],
  },
  {
    about: 'two spellings in one document are two persons',
    texts: ['[Ahmad Karim]p and [Ahmed Karim]p are cousins.'],
    apart: [['Ahmad Karim', 'Ahmed Karim']],
  },
  {
    about: 'diacritics, hyphens and case',
    texts: ['[José Muñoz-Ruiz]p.', '[Jose Munoz Ruiz]p.', '[JOSÉ MUÑOZ RUIZ]p.'],
    same: [['José Muñoz-Ruiz', 'Jose Munoz Ruiz', 'JOSÉ MUÑOZ RUIZ']],
  },
  {
    about: 'names in another script',
    texts: ['[Анна Иванова]p.', '[АННА ИВАНОВА]p, [Иванова]p.', '[Пётр Иванов]p.'],
    same: [['Анна Иванова', 'АННА ИВАНОВА', 'Иванова']],
    apart: [['Анна Иванова', 'Пётр Иванов']],
  },
  // Namesakes
  {
    about: 'one name in distant walks of life',
    texts: [
      'Striker [John Smith]p joined [Norham Rovers]o. [Smith]p left.',
      'Senator [John Smith]p spoke in [Ardley]l. [Smith]p voted.',
      'The striker, [John Smith]p, left [Norham Rovers]o.',
    ],
    same: [
      ['John Smith@0', 'Smith@0', 'John Smith@2'],
      ['John Smith@1', 'Smith@1'],
    ],
    apart: [['John Smith@0', 'John Smith@1']],
  },
  {
    about: 'one name in sentences about distant things',
    texts: [
      '[John Smith]p scored in the cup match at [Norham]l.',
      'In [Ardley]l [John Smith]p urged parliament to pass the legislation.',
    ],
    apart: [['John Smith@0', 'John Smith@1']],
  },
  {
    about: 'one name and two ages far apart',
    texts: ['[Ann Lee]p, 23, lives in [Ardley]l.', '[Ann Lee]p, 71, died in [Norham]l.'],
    apart: [['Ann Lee@0', 'Ann Lee@1']],
  },
  {
    about: 'one person who changed walks of life, beside the same people',
    texts: [
      'Striker [John Smith]p met [Maria Okafor]p.',
      'Senator [John Smith]p thanked [Maria Okafor]p.',
    ],
    same: [['John Smith@0', 'John Smith@1']],
  },
  {
    about: 'one person in two matters that do not tell of two',
    texts: [
      'Minister [John Smith]p spoke in [Ardley]l.',
      '[John Smith]p was met at the airport of [Norham]l.',
      'The lawyer [John Smith]p once lived in [Oslo]l.',
    ],
    same: [['John Smith@0', 'John Smith@1', 'John Smith@2']],
  },
  {
    about: 'a player of one sport and one of another',
    texts: [
      'The goalkeeper [Gareth Pryce]p came to [Norham Rovers]o.',
      '[Gareth Pryce]p was the best flanker of the rugby season in [Ardley]l.',
    ],
    apart: [['Gareth Pryce@0', 'Gareth Pryce@1']],
  },
  {
    about: 'a person in many articles and a namesake in one',
    texts: [
      'Prime minister [Ann Lee]p met [Bo Dahl]p.',
      '[Ann Lee]p and [Bo Dahl]p met again in [Oslo]l.',
      '[Ann Lee]p spoke in [Oslo]l.',
      'Actress [Ann Lee]p lives in [Norham]l.',
    ],
    same: [['Ann Lee@0', 'Ann Lee@1', 'Ann Lee@2']],
    apart: [['Ann Lee@0', 'Ann Lee@3']],
  },
  {
    about: 'a given name that many bear, in unrelated documents',
    texts: [
      '[Peter]p of [Ardley]l slept.',
      '[Peter]p of [Norham]l slept.',
      '[Peter]p left [Norham]l.',
      '[Peter Dahl]p, [Peter Okafor]p.',
    ],
    same: [['Peter@1', 'Peter@2']],
    apart: [['Peter@0', 'Peter@1', 'Peter Dahl', 'Peter Okafor']],
  },
  {
    about: 'father and son who differ in a middle name',
    texts: [
      '[George W. Hart]p spoke. [Hart]p left.',
      '[George H. W. Hart]p spoke. [Hart]p left.',
      '[George Hart]p and [George H. W. Hart]p met [George W. Hart]p.',
    ],
    apart: [['George W. Hart@0', 'George H. W. Hart@1']],
    same: [
      ['George W. Hart@0', 'Hart@0'],
      ['George H. W. Hart@1', 'Hart@1'],
    ],
  },
  // Forms of given names
  {
    about: 'a familiar form of a given name',
    texts: ['[Frederick C. Larue]p left [Biloxi]l.', '[Fred Larue]p died in [Biloxi]l.'],
    same: [['Frederick C. Larue', 'Fred Larue']],
  },
  {
    about: 'a familiar form from Russian',
    texts: ['[Aleksandr Orlov]p left [Tver]l.', '[Sasha Orlov]p came to [Tver]l.'],
    same: [['Aleksandr Orlov', 'Sasha Orlov']],
  },
  {
    about: 'a familiar form from Spanish',
    texts: ['[Francisco Ibarra]p left [Jaca]l.', '[Paco Ibarra]p came to [Jaca]l.'],
    same: [['Francisco Ibarra', 'Paco Ibarra']],
  },
  {
    about: 'a familiar form that two given names have',
    texts: [
      '[Alexander Orlov]p in [Tver]l.',
      '[Alexandra Orlov]p in [Tver]l.',
      '[Sasha Orlov]p in [Tver]l.',
    ],
    apart: [['Alexander Orlov', 'Alexandra Orlov', 'Sasha Orlov']],
  },
  {
    about: 'a familiar form with another surname, or in an unrelated document',
    texts: [
      '[William Hart]p left [Leeds]l.',
      '[Bill Dahl]p left [Leeds]l.',
      '[Bill Hart]p sings in [Oslo]l.',
    ],
    apart: [['William Hart', 'Bill Dahl', 'Bill Hart']],
  },
  {
    about: 'a familiar form beside the full one',
    texts: ['[William Hart]p and [Bill Hart]p in [Leeds]l.', '[Bill Hart]p in [Leeds]l.'],
    apart: [['William Hart', 'Bill Hart']],
  },
  {
    about: 'a document that calls one person by both forms tells it of others',
    texts: [
      '[William Hart]p spoke.\n[Bill Hart]p left [Leeds]l.',
      '[Bill Hart]p sings in [Oslo]l.',
    ],
    same: [['William Hart', 'Bill Hart@0', 'Bill Hart@1']],
  },
  {
    about: 'two given names that are forms of each other',
    texts: ['[Alexander Orlov]p in [Tver]l.', '[Aleksandr Orlov]p in [Tver]l.'],
    same: [['Alexander Orlov', 'Aleksandr Orlov']],
  },
  // Organizations
  {
    about: 'an acronym in brackets',
    texts: ['The [World Health Organization]o ([WHO]o) met.', '[WHO]o warned.'],
    same: [['World Health Organization', 'WHO@0', 'WHO@1']],
  },
  {
    about: 'an acronym that two organizations of the document share joins neither',
    texts: ['[Central Bank]o, [Cricket Board]o: [CB]o.'],
    apart: [['Central Bank', 'Cricket Board', 'CB']],
  },
  {
    about: 'an acronym that means different things in two documents',
    texts: [
      '[Palestinian Authority]o ([PA]o).',
      '[Press Association]o ([PA]o).',
      '[PA]o said nothing.',
    ],
    same: [
      ['Palestinian Authority', 'PA@0'],
      ['Press Association', 'PA@1'],
    ],
    apart: [['PA@0', 'PA@1', 'PA@2']],
  },
  {
    about: 'the head of an organization stands for it in its document',
    texts: ['The [Coastal Observatory for Birds]o spoke. The [Observatory]o counts.'],
    same: [['Coastal Observatory for Birds', 'Observatory']],
  },
  {
    about: 'a head that two organizations share joins neither',
    texts: ['[Ministry of Health]o and [Ministry of Justice]o: the [Ministry]o said.'],
    apart: [['Ministry of Health', 'Ministry of Justice', 'Ministry']],
  },
  {
    about: 'what the law adds to a company',
    texts: ['[Acme Inc.]o grew.', '[Acme]o grew.', '[Acme Corporation]o grew.'],
    same: [['Acme Inc.', 'Acme', 'Acme Corporation']],
  },
  {
    about: 'two companies that begin alike',
    texts: ['[Apple Computer]o sued [Apple Corps]o. [Apple]o won.'],
    apart: [['Apple Computer', 'Apple Corps', 'Apple']],
  },
  {
    about: 'a body of the United Nations is not the United Nations',
    texts: ['[UN]o met. [UN Security Council]o voted. [United Nations]o met.'],
    same: [['UN', 'United Nations']],
    apart: [['UN', 'UN Security Council']],
  },
  {
    about: 'the country at the head of an organization has many names',
    texts: ['[US Air Force]o.', '[U.S. Air Force]o.', '[United States Air Force]o ([USAF]o).'],
    same: [['US Air Force', 'U.S. Air Force', 'United States Air Force', 'USAF']],
  },
  {
    about: 'a department named both ways round',
    texts: ['[Department of Labor]o.', '[Labor Department]o.', '[Labour Department]o.'],
    same: [['Department of Labor', 'Labor Department', 'Labour Department']],
  },
  {
    about: 'a club is called by the end of its name',
    texts: ['The [Springfield Rovers]o won. The [Rovers]o were better.'],
    same: [['Springfield Rovers', 'Rovers']],
  },
  {
    about: 'initials that a longer name only happens to have',
    texts: [
      '[HSB]o fell. Later [Harbour Street Bakery]o opened.',
      '[HSB]o rose.',
      '[HSB]o stood still.',
    ],
    same: [['HSB@0', 'HSB@1', 'HSB@2']],
    apart: [['HSB', 'Harbour Street Bakery']],
  },
  {
    about: 'a club that bears the name of a place and a school there',
    texts: [
      '[Gloucester Academy]o teaches. [Gloucester]o scored in [Gloucester]l.',
      '[Gloucester]l.',
    ],
    apart: [['Gloucester Academy', 'Gloucester@1']],
  },
  {
    about: 'a slip that swallows a word before a well-known name',
    texts: ['[Maryland Acme Stores]o and [Acme Stores]o.', '[Acme Stores]o.', '[Acme Stores]o.'],
    same: [['Acme Stores@0', 'Acme Stores@1', 'Acme Stores@2']],
    apart: [['Acme Stores@1', 'Maryland Acme Stores']],
  },
  {
    about: 'names tied by a hyphen are neither of the two',
    texts: ['[Acme-Zeta]o grew beside [Acme]o and [Zeta]o.', '[Zeta]o shrank.'],
    apart: [['Acme-Zeta', 'Acme', 'Zeta']],
  },
  {
    about: 'what a university belongs to is no short form of it',
    texts: [
      '[University of the Norham Chamber of Commerce]o and the [Norham Chamber of Commerce]o.',
    ],
    apart: [['University of the Norham Chamber of Commerce', 'Norham Chamber of Commerce']],
  },
  {
    about: 'a well-known name at the end of a rare one',
    texts: [
      '[Parliamentary Alder Party]o met. The [Alder Party]o won.',
      '[Alder Party]o.',
      '[Alder Party]o.',
    ],
    apart: [['Parliamentary Alder Party', 'Alder Party@0']],
  },
  {
    about: 'a party with and without the word',
    texts: ['The [Alder Party]o met. [Alder]o won.', '[Alder]o.', '[Alder]o.', '[Alder]o.'],
    same: [['Alder Party', 'Alder@0', 'Alder@3']],
  },
  {
    about: 'a clipped name',
    texts: ['The [Radical Socialists]o met. The [Rad Socs]o won.', 'A [Rad Soc]o.'],
    same: [['Radical Socialists', 'Rad Socs', 'Rad Soc']],
  },
  // Places
  {
    about: 'a country and its names',
    texts: ['[UK]l.', '[United Kingdom]l.', '[U.K.]l.', '[Britain]l.', '[the United Kingdom]l.'],
    same: [['UK', 'United Kingdom', 'U.K.', 'Britain', 'the United Kingdom']],
  },
  {
    about: 'the names of the United States',
    texts: ['[US]l, [U.S.]l, [USA]l, [America]l, [United States of America]l.'],
    same: [['US', 'U.S.', 'USA', 'America', 'United States of America']],
  },
  {
    about: 'a country under its old and its new name',
    texts: [
      '[Turkey]l, [Burma]l, [Czech Republic]l, [Ivory Coast]l, [Swaziland]l, [Cape Verde]l.',
      '[Türkiye]l, [Myanmar]l, [Czechia]l, [Côte d’Ivoire]l, [Eswatini]l, [Cabo Verde]l.',
    ],
    same: [
      ['Turkey', 'Türkiye'],
      ['Burma', 'Myanmar'],
      ['Czech Republic', 'Czechia'],
      ['Ivory Coast', 'Côte d’Ivoire'],
      ['Swaziland', 'Eswatini'],
      ['Cape Verde', 'Cabo Verde'],
    ],
  },
  {
    about: 'a country by a part or the initials of its name',
    texts: [
      '[Bosnia]l, [PRC]l, [St. Lucia]l.',
      '[Bosnia and Herzegovina]l, [China]l, [Saint Lucia]l.',
    ],
    same: [
      ['Bosnia', 'Bosnia and Herzegovina'],
      ['PRC', 'China'],
      ['St. Lucia', 'Saint Lucia'],
    ],
  },
  {
    about: 'a name that two countries share',
    texts: ['[Korea]l, [South Korea]l, [North Korea]l.'],
    apart: [['Korea', 'South Korea', 'North Korea']],
  },
  {
    about: 'two countries whose names share words',
    texts: ['[Congo]l, [DR Congo]l, [Guinea]l, [Equatorial Guinea]l, [South Sudan]l, [Sudan]l.'],
    apart: [['Congo', 'DR Congo', 'Guinea', 'Equatorial Guinea', 'South Sudan', 'Sudan']],
  },
  {
    about: 'a place inside the name of another',
    texts: ['[York]l, [New York]l, [New York City]l, [Mexico]l, [New Mexico]l.'],
    apart: [['York', 'New York', 'New York City', 'Mexico', 'New Mexico']],
  },
  {
    about: 'spellings of a town',
    texts: ['[Marrakech]l, [Hassakeh]l, [Rif]l.', '[Marakech]l, [Hasakeh]l, [Rif]l.'],
    same: [
      ['Marrakech', 'Marakech'],
      ['Hassakeh', 'Hasakeh'],
    ],
  },
  {
    about: 'Mount and Mt',
    texts: ['[Mount Cook]l.', '[Mt. Cook]l.', '[Cook]p fell.'],
    same: [['Mount Cook', 'Mt. Cook']],
    apart: [['Mount Cook', 'Cook']],
  },
  // Peoples
  {
    about: 'a people, its adjective and its community',
    texts: ['[Yazidi]g.', '[Yazidis]g.', '[Yazidi community]g.', '[Yazidi families]g.'],
    same: [['Yazidi', 'Yazidis', 'Yazidi community', 'Yazidi families']],
  },
  {
    about: 'an adjective in -ish and the people',
    texts: ['[Kurdish]g.', '[Kurds]g.', '[Turkish]g.', '[Turks]g.'],
    same: [
      ['Kurdish', 'Kurds'],
      ['Turkish', 'Turks'],
    ],
    apart: [['Kurds', 'Turks']],
  },
  {
    about: 'nouns for a people that its adjective is not made from',
    texts: [
      '[British]g, [Spanish]g, [French]g, [Scottish]g.',
      '[Britons]g, [Spaniards]g, [Frenchmen]g, [Scots]g.',
    ],
    same: [
      ['British', 'Britons'],
      ['Spanish', 'Spaniards'],
      ['French', 'Frenchmen'],
      ['Scottish', 'Scots'],
    ],
  },
  {
    about: 'a people is not its country',
    texts: ['[Norwegian]g, [Norway]l, [Norwegians]g.'],
    same: [['Norwegian', 'Norwegians']],
    apart: [['Norwegian', 'Norway']],
  },
  {
    about: 'the loyalists of someone are not that person',
    texts: ['[Okafor loyalists]g fought for [Maria Okafor]p. [Okafor]p fled.'],
    same: [['Maria Okafor', 'Okafor']],
    apart: [['Okafor loyalists', 'Maria Okafor']],
  },
  // One name, several kinds
  {
    about: 'a person and a company of the same name',
    texts: ['[Hugo Boss]p designed.', '[Hugo Boss]o sells.', '[Hugo Boss]o sells. [Hugo Boss]p.'],
    apart: [['Hugo Boss@0', 'Hugo Boss@1']],
  },
  {
    about: 'a city and its football club',
    texts: ['[Leeds]l is a city.', '[Leeds]o won.', '[Leeds]o lost in [Leeds]l.'],
    apart: [['Leeds@0', 'Leeds@1']],
  },
  {
    about: 'a company misread for a person beside its full name',
    texts: ['[Walden Shipping]o grew. [Walden]p said so.', '[Walden]p60 sank.'],
    same: [['Walden Shipping', 'Walden@0']],
  },
  {
    about: 'the parliaments of two countries',
    texts: [
      'The [Parliament]o of [Norway]l met: [Norwegian]g members, [Norwegians]g.',
      'The [Parliament]o of [Kenya]l met: [Kenyan]g members, [Kenyans]g.',
      'The [Parliament]o met in [Norway]l, as [Norwegian]g law has it for [Norwegians]g.',
    ],
    same: [['Parliament@0', 'Parliament@2']],
    apart: [['Parliament@0', 'Parliament@1']],
  },
  {
    about: 'a slip of the tagger follows the clear majority',
    texts: ['[Zorbia]l.', '[Zorbia]l.', '[Zorbia]l.', '[Zorbia]p40.'],
    same: [['Zorbia@0', 'Zorbia@3']],
  },
  {
    about: 'a surname tagged as a place beside its full name is the person',
    texts: ['[Keziah Lodge]p spoke. [Lodge]l60 left.'],
    same: [['Keziah Lodge', 'Lodge']],
  },
  {
    about: 'a player does not vote on a country',
    texts: [
      '[Michael Jordan]p won. [Jordan]p scored. [Jordan]p flew. [Jordan]p left.',
      '[Jordan]l borders [Israel]l.',
      '[Jordan]l and [Egypt]l.',
    ],
    same: [
      ['Michael Jordan', 'Jordan@0'],
      ['Jordan@1', 'Jordan@2'],
    ],
    apart: [['Michael Jordan', 'Jordan@1']],
  },
  {
    about: 'names that are words of the language',
    texts: ['[constructor]o and [__proto__]o met [toString Jones]p. [Jones]p left.'],
    same: [['toString Jones', 'Jones']],
    apart: [['constructor', '__proto__', 'toString Jones']],
  },
];

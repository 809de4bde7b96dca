/** A Human Phenotype Ontology term with its English label and a French label reviewed by the consortium. */
export interface HpoTerm {
  readonly id: string;
  readonly en: string;
  readonly fr: string;
}

/** Source: HPO and its French translation; labels the translation gets wrong are replaced by reviewed ones. */
const rows: readonly (readonly [string, string, string])[] = [
  ["HP:0001954", "Recurrent fever", "Fièvre récurrente"],
  ["HP:0002829", "Arthralgia", "Arthralgie"],
  ["HP:0003326", "Myalgia", "Myalgie"],
  ["HP:0000407", "Sensorineural hearing impairment", "Hypoacousie de perception"],
  ["HP:0011227", "Elevated circulating C-reactive protein concentration", "Protéine C réactive élevée"],
  ["HP:0002027", "Abdominal pain", "Douleur abdominale"],
  ["HP:0011107", "Recurrent aphthous stomatitis", "Stomatite aphteuse récidivante"],
  ["HP:0002315", "Headache", "Céphalée"],
  ["HP:0001025", "Urticaria", "Urticaire"],
  ["HP:0001945", "Fever", "Fièvre"],
  ["HP:0410135", "Cold urticaria", "Urticaire au froid"],
  ["HP:0025206", "Triggered by cold", "Déclenchement par le froid"],
  ["HP:0025377", "Triggered by exertion", "Déclenchée par l'effort"],
  ["HP:0025215", "Triggered by febrile illness", "Déclenché par une maladie fébrile"],
  ["HP:0025219", "Triggered by vaccination", "Déclenché par une vaccination"],
  ["HP:0000988", "Skin rash", "Exanthème"],
  ["HP:0040186", "Maculopapular exanthema", "Exanthème maculopapulaire"],
  ["HP:0001369", "Arthritis", "Arthrite"],
  ["HP:0001386", "Joint swelling", "Tuméfaction articulaire"],
  ["HP:0000365", "Hearing impairment", "Hypoacousie"],
  ["HP:0002716", "Lymphadenopathy", "Lymphadénopathie"],
  ["HP:0025289", "Cervical lymphadenopathy", "Lymphadénopathie cervicale"],
  ["HP:0001744", "Splenomegaly", "Splénomégalie"],
  ["HP:0001433", "Hepatosplenomegaly", "Hépatosplénomégalie"],
  ["HP:0002014", "Diarrhea", "Diarrhée"],
  ["HP:0002013", "Vomiting", "Vomissement"],
  ["HP:0100749", "Chest pain", "Douleur thoracique"],
  ["HP:0045073", "Serositis", "Sérite"],
  ["HP:0001701", "Pericarditis", "Péricardite"],
  ["HP:0000509", "Conjunctivitis", "Conjonctivite"],
  ["HP:0000554", "Uveitis", "Uvéite"],
  ["HP:0100534", "Episcleritis", "Épisclérite"],
  ["HP:0025439", "Pharyngitis", "Pharyngite"],
  ["HP:0100776", "Recurrent pharyngitis", "Pharyngite récidivante"],
  ["HP:0011110", "Recurrent tonsillitis", "Angine récidivante"],
  ["HP:0032154", "Aphthous ulcer", "Ulcère aphteux"],
  ["HP:0025143", "Chills", "Frissons"],
  ["HP:0012378", "Fatigue", "Fatigue"],
  ["HP:0100665", "Angioedema", "Angiœdème"],
  ["HP:0100539", "Periorbital edema", "Oedème périorbitaire"],
  ["HP:0003565", "Elevated erythrocyte sedimentation rate", "Vitesse de sédimentation augmentée"],
  ["HP:0001974", "Increased total leukocyte count", "Leucocytose"],
  ["HP:0011897", "Increased total neutrophil count", "Neutrophilie"],
  ["HP:0001894", "Thrombocytosis", "Thrombocytose"],
  ["HP:0001903", "Anemia", "Anémie"],
  ["HP:0003281", "Increased circulating ferritin concentration", "Ferritinémie augmentée"],
  ["HP:0012156", "Hemophagocytosis", "Hématophagocytose"],
  ["HP:0011034", "Amyloid deposition", "Amyloïdose"],
  ["HP:0001917", "Renal amyloidosis", "Amylose rénale"],
  ["HP:0030783", "Increased circulating interleukin 6 concentration", "Augmentation de l'interleukine-6 sérique"],
  ["HP:0011112", "Abnormal circulating cytokine concentration", "Anomalie du taux de cytokines sériques"],
  ["HP:0011113", "Abnormality of cytokine secretion", "Anomalie de la sécrétion de la cytokine"],
  [
    "HP:0011118",
    "Abnormality of tumor necrosis factor secretion",
    "Anomalie de sécrétion du facteur de nécrose tumorale",
  ],
  ["HP:0002719", "Recurrent infections", "Infections récurrentes"],
  ["HP:0001510", "Growth delay", "Retard de croissance"],
  ["HP:0003577", "Congenital onset", "Début congénital"],
  ["HP:0003623", "Neonatal onset", "Début néonatal"],
  ["HP:0003593", "Infantile onset", "Début dans la petite enfance"],
  ["HP:0011463", "Childhood onset", "Apparition chez l'enfant"],
  ["HP:0003621", "Juvenile onset", "Début d'apparition juvénile"],
  ["HP:0003581", "Adult onset", "Début à l'âge adulte"],
  ["HP:0003829", "Typified by incomplete penetrance", "Pénétrance incomplète"],
  ["HP:0025303", "Episodic", "Épisodique"],
];

/** The phenotypic features the portal offers by name; any other well-formed HPO id is accepted and shown by id. */
export const HPO_TERMS: readonly HpoTerm[] = rows.map(([id, en, fr]) => ({ id, en, fr }));

const byId = new Map(HPO_TERMS.map((term) => [term.id, term]));

/** The term of an id such as `HP:0001954`, or `null` when the portal has no label for it. */
export function hpoTerm(id: string): HpoTerm | null {
  return byId.get(id) ?? null;
}

import type { MappingTarget } from "./column-mapping.ts";

/**
 * Names under which flat files of hospitals and laboratories have a column, beyond those the dictionary declares, in
 * French and English. The first target of a name wins; spelling, accents and signs do not matter.
 */
export const TARGET_NAMES: Readonly<Partial<Record<MappingTarget, readonly string[]>>> = {
  "cases.case_code": [
    "sujet, subject, patient, participant, volontaire, volunteer, code, id, identifiant, numero, num, no, pseudonyme",
    "id patient, patient id, subject id, id sujet, num patient, numero patient, no patient, n patient, code sujet",
    "record id, study id, participant id, usubjid, subjid, code cas, cas, anonymat, num anonymat, patient code, subject no",
  ],
  "samples.sample_code": [
    "echantillon, sample, prelevement, id echantillon, sample id, num echantillon, code echantillon, tube, code tube",
    "numero echantillon, id prelevement, num prelevement, specimen id, barcode, code barre",
  ],
  "cases.group": ["groupe, statut, status, type de cas, case control, cas temoin, diagnosis group, arm, bras"],
  "cases.sex": ["sexe, gender, genre, m f, h f, sexe h f, sexe m f, sex m f"],
  "cases.kindred_code": ["famille, family, family id, id famille, kindred, pedigree, code famille"],
  "cases.index_member": ["cas index, index, proband, propositus"],
  "cases.age_at_onset_years": [
    "age debut, age au debut, age de debut, age onset, age at onset, onset age, age at first symptoms, age premiers signes",
  ],
  "cases.age_at_inclusion_band": [
    "age, tranche d age, classe d age, age band, age group, age inclusion, age a l inclusion",
  ],
  "cases.last_follow_up_day": ["dernier suivi, last follow up, dernieres nouvelles, follow up days, suivi jours"],
  "variants.variant_reported": ["variant, mutation, variation, genotype, nlrp12, variant nlrp12, mutation nlrp12"],
  "variants.zygosity": ["zygotie, zygosite, zygosity, etat allelique, allelic state"],
  "variants.hgvs_c": ["cdna, adnc, c dna, nucleotide, variant c, nomenclature c, hgvsc"],
  "variants.hgvs_p": ["proteine, protein, p, variant p, nomenclature p, hgvsp, acide amine"],
  "variants.classification": ["classe, acmg, classe acmg, pathogenicite, acmg class"],
  "features.hpo_id": ["hpo, code hpo, hpo code, symptome, symptom, signe, phenotype, manifestation"],
  "features.presence": ["presence, present"],
  "courses.agent": ["traitement, treatment, medicament, drug, biotherapie, biologic, molecule, anti il 1"],
  "courses.start_day": ["debut, debut traitement, start, jour debut, treatment start, start day, jour de debut"],
  "courses.stop_day": ["fin, fin traitement, stop, arret, jour fin, treatment stop, end, end day, jour d arret"],
  "courses.stop_reason": ["motif arret, motif d arret, raison arret, stop reason, reason for stop, cause arret"],
  "courses.dose_value": ["dose, posologie, dosage"],
  "courses.dose_unit": ["unite dose, dose unit, unite de dose"],
  "assessments.pga": ["pga, physician global assessment, evaluation globale"],
  "assessments.aidai": ["aidai, score aidai"],
  "assessments.crp_mg_per_l": ["crp, c reactive protein, proteine c reactive, hs crp, crpus, crp us"],
  "assessments.saa_mg_per_l": ["saa, serum amyloid a, amyloide a"],
  "assessments.steroid_mg_per_day": [
    "corticoides, corticotherapie, steroids, steroid, prednisone, prednisolone, cortancyl, dose corticoides",
  ],
  "assessments.flare": ["poussee, flare, crise, acces"],
  "assessments.infection": ["infection, infections"],
  "assessments.adverse_event": ["ei, effet indesirable, evenement indesirable, adverse event, ae"],
  "assessments.response_recorded": ["reponse, response, reponse clinique, clinical response"],
  "samples.day": [
    "jour, day, j, d, delai, visite jour, jour prelevement, jour visite, day offset, visit day, jour de prelevement",
    "delai jours, days since anakinra, jours depuis anakinra, dy, jour relatif, relative day, study day",
  ],
  "samples.nominal_hours": [
    "heure, hour, heures, hours, time, temps, heure prelevement, clock time, heure nominale, t",
  ],
  "samples.culture_hours": [
    "culture, duree culture, duree de culture, incubation, temps de culture, culture time, incubation time",
  ],
  "samples.specimen": [
    "matrice, matrix, milieu, nature prelevement, type echantillon, sample type, type d echantillon, tissu, specimen type",
  ],
  "samples.stimulus": ["stim, condition, stimulus, stimulation, traitement ex vivo, culture condition"],
  "samples.stimulus_dose": ["dose stim, dose lps, lps dose, stim dose"],
  "samples.post_dose": ["post dose, apres injection, apres dose"],
  "samples.hours_since_last_dose": ["delai derniere dose, heures depuis injection, hours since dose"],
  "samples.fresh_or_frozen": ["frais congele, fresh frozen, conservation, etat cellules, storage"],
  "samples.cells_per_ml": ["densite cellulaire, cell density, concentration cellulaire, cellules, cells, cells ml"],
  "samples.viability_percent": ["viabilite, viability, viabilite cellulaire"],
  "samples.culture_run": ["run, serie, culture run, manip, experience, experiment"],
  "assays.assay_code": ["dosage code, assay, assay id, technique code, code dosage"],
  "assays.platform": ["plateforme, platform, technique, methode, method, technologie, technology"],
  "assays.kit": ["kit, trousse, coffret, fournisseur, vendor"],
  "assays.batch": ["plaque, plate, lot, batch, lot kit, kit lot, plate id, num plaque"],
  "assays.lower_limit": [
    "lloq, lod, lld, limite de detection, limite detection, limite inferieure, detection limit, seuil",
  ],
  "assays.upper_limit": ["uloq, limite superieure, upper limit"],
  "measurements.analyte": [
    "analyte, cytokine, marqueur, marker, biomarker, biomarqueur, parametre, parameter, target, test, analyse",
  ],
  "measurements.value": [
    "valeur, value, concentration, conc, resultat, result, taux, mesure, obs conc, mean conc, calc conc, obs, observed concentration",
  ],
  "measurements.unit": ["unite, unit, units, unites, uom"],
  "measurements.replicate": ["replicat, replicate, duplicate, rep, well, puits, duplicat"],
};

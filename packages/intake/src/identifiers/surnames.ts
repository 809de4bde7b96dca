const LIST = `
martin bernard thomas robert richard durand dubois moreau laurent simon michel lefebvre lefevre leroy david bertrand
morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller faure andre mercier guerin boyer garnier
chevalier francois legrand gauthier garcia perrin robin clement morin nicolas henry roussel mathieu gautier masson
marchand duval denis dumont lemaire noel meyer dufour meunier blanchard giraud joly riviere lucas brunet gaillard
barbier arnaud martinez gerard renard schmitt roy leroux colin vidal caron picard roger fabre aubert lemoine renaud
dumas lacroix olivier philippe bourgeois pierre benoit rey leclerc payet rolland leclercq guillaume lecomte lopez
dupuy guillot hubert carpentier sanchez dupuis louis deschamps huet vasseur perez boucher fleury royer klein jacquet
adam poirier marty aubry guyot charles renault charpentier menard maillard baron bertin bailly herve schneider
fernandez legall collet leger bouvier julien prevost millet perrot daniel germain breton besson langlois remy
pelletier leveque perrier leblanc barthelemy mallet hamon marchal bouchet weber poulain boulanger lebrun legoff
leconte cordier chauvin hebert chevallier ferrand dupre coulon jacob millot collin gilbert ferreira tessier maury
etienne humbert buisson pasquier bousquet pichon delattre guillet alexandre bazin chartier joubert evrard lejeune
camus antoine lebreton guichard gaudin marechal allard pineau verdier lesage bigot michaud mendes peltier besnard
delorme brunel gallet labbe barbe lamy coste rossi blondel gregoire vaillant delmas devaux grondin delaunay merle
gomez hoarau hardy lopes regnier martel didier vallet maillot salmon bodin carlier guibert raynaud techer albert
jacques rodrigues laine briand ollivier reynaud levy chauvet rousset blin delannoy turpin cohen leduc neveu marin
courtois bouvet pascal seguin duhamel launay toussaint mahe benard boutin fischer hernandez bruneau lemonnier monnier
guillon nguyen tran pham traore diallo diop ndiaye coulibaly camara keita toure cisse sylla konate dacosta dossantos
silva pereira goncalves martins fernandes oliveira rodriguez gonzalez ruiz diaz moreno navarro torres romero benali
bouzid haddad mansouri belkacem saidi amrani cherif khelifi brahimi hamdi zerrouki ferrari bianchi russo esposito
kowalski nowak wagner becker hoffmann schmidt schulz schwartz zimmermann walter fuchs keller maier wolff lefort lepage
leroyer lebeau lecoq legros lemaitre lenoir lepetit lesueur letellier levasseur loiseau marquet martineau mathis
mauger mercadier mignot monin morand moret naudin nicolle paquet parmentier pasquet pernet petitjean peyre philippon
pinson pommier potier prigent pruvost puech quere rambaud raymond renou ricard rigaud rivet rocher rouxel schaeffer
sicard simonet smith jones johnson williams taylor evans tanguy tellier texier thibault thierry valentin valette varin
vernet vigneron villard vincenti vivier wallon yvon
`;

/** Frequent surnames in France, folded (lower case, no accents); words that laboratories and places share are left out. */
export const SURNAMES: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));

const LIST = `
jean marie michel pierre philippe nathalie isabelle alain catherine patrick sylvie christophe laurent nicolas
sebastien stephane daniel bernard martine jacques christian francoise thierry valerie jacqueline monique eric sandrine
gerard david francois frederic veronique andre sophie celine pascal chantal patricia julien corinne bruno stephanie
christine annie louis robert maria jeanne thomas olivier anne brigitte dominique alexandre aurelie virginie camille
claude emilie julie pauline helene laurence florence serge guy didier gilles georges henri marcel maurice rene roger
raymond yves yvonne denise suzanne simone madeleine germaine marguerite odette paulette lucienne ginette colette
nicole josette arlette huguette janine michele danielle liliane eliane josiane evelyne annick beatrice agnes cecile
elisabeth emmanuelle genevieve joelle karine magali marianne melanie mireille muriel myriam nadine nadia odile pascale
rachel regine sabine severine solange sonia sylviane vanessa viviane yolande antoine arnaud benjamin benoit cedric
cyril damien denis emmanuel etienne fabien fabrice florent florian franck gael gregory guillaume herve hugues jeremy
jerome joel jonathan jordan joseph kevin lionel ludovic marc mathieu matthieu maxime mickael mohamed norbert quentin
raphael remi remy richard romain samuel simon sylvain tanguy theo thibault tristan valentin victor vincent xavier
yannick yann adele alice alicia amandine amelie anais angelique audrey axelle barbara benedicte berenice blandine
carole caroline charlotte chloe clara claire clarisse claudine clemence clementine clotilde coralie delphine diane
eleonore elise elodie emma estelle eugenie eva fanny fatima fatoumata fiona gabrielle gaelle gwenaelle ines
ingrid irene jade jessica jennifer joanna johanna judith juliette justine katia laetitia lea leila lena leonie lola
louise lucie lydie maelle manon margaux margot marina marion marine mathilde maud melissa morgane nina noemie oceane
ophelie perrine romane salome sarah solene suzette tatiana vera yasmine zoe abdel adam adrien ahmed aissatou alexis
ali amadou amine anthony armand arthur aurelien axel baptiste bastien boris brice bryan charles clement corentin
cyprien dylan edouard eliott elliot enzo ernest ethan eugene evan fabio felix fernand firmin gabriel gaetan gaspard
gauthier gaston geoffrey germain gustave hassan hugo ibrahim ilyes ismael ivan jules karim kylian leo leon leonard
lilian loic louison lucas lucien malo mamadou marius martial mehdi mateo moussa nathan nael noah omar oscar othmane
ousmane paul rachid rayan roland sacha said samir sami sasha sofiane teddy timothee ugo ulysse valentine virgile
wassim william yacine yanis youssef yvan zacharie aicha amina assia djamila farida fatma hafida houria kadiatou kadija
karima khadija latifa malika mariam mariama mounia naima najat nour rachida sabrina safia salima samira soraya yamina
zahra zineb john james mary linda susan margaret elizabeth michael anna giulia giovanni marco jose antonio manuel
carlos joao lucia
`;

/** Frequent given names in France, folded (lower case, no accents); words that also mean something else are left out. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));

import type { Locale } from "@/lib/domain/case/vocabulary";

/** [what is typed, what the page says]: inflected forms of real words of this trade. */
export type Pair = readonly [typed: string, written: string];

/** Each is also tried without its accents. */
export const inflections: Record<Locale, readonly Pair[]> = {
  en: pairs(`refunds refund, refunding refund, refunded refund, sellers seller, seller’s seller,
    selling sell, orders order, ordered order, ordering orders, parcels parcel, deliveries delivery,
    delivered deliver, delivering delivered, delays delayed, payments payment, paying pay,
    complaints complaint, complaining complained, disputes dispute, disputed dispute,
    disputing disputes, claims claim, claiming claimed, returns return, returned return,
    returning returns, replaced replace, replacing replaced, cancels cancel, cancelling cancelled,
    decisions decision, deciding decide, appeals appeal, appealing appealed, damages damaged,
    missing miss, counterfeits counterfeit, counterfeited counterfeit, evidences evidence,
    photos photo, messages message, messaging messages, accounts account, passwords password,
    scams scam, scammed scam, scamming scams, reporting report, reported report, banks bank,
    cards card, couriers courier, trackings tracking, tracked tracking, guarantees guarantee,
    guaranteed guarantee, policies policy, deadlines deadline, holidays holiday, authorities authority,
    requests request, requested request, requesting requests, answers answer, answered answering,
    mediating mediate, mediated mediate, solutions solution, confirming confirm, confirmed confirm,
    contacts contact, contacting contacted, phones phone, links link, signed sign, invoices invoice,
    auctions auction, buyers buyer, buying buy`),
  fr: pairs(`remboursements remboursement, rembourser remboursé, remboursée rembourser,
    remboursés rembourser, vendeurs vendeur, vendeuse vendeuses, acheteurs acheteur,
    acheter achetez, achats achat, commandes commande, commandé commander, commandée commandé,
    livraisons livraison, livrée livré, livrés livrer, livrer livrez, réclamations réclamation,
    réclamer réclamé, plaintes plainte, litiges litige, demandes demande, demander demandez,
    demandé demander, demandée demandé, retours retour, retourner retourné, retournée retourner,
    remplacements remplacement, remplacer remplacé, annulations annulation, annuler annulé,
    annulée annuler, décisions décision, décider décidé, preuves preuve, prouver prouvé,
    abîmée abîmé, endommagée endommagé, endommagés endommager, contrefaçons contrefaçon,
    contrefaites contrefaite, photos photo, messages message, comptes compte, mots mot,
    arnaques arnaque, arnaqué arnaquer, arnaquée arnaqué, fraudes fraude, signaler signalé,
    signalements signalement, signalée signaler, banques banque, cartes carte, colis colis,
    suivie suivi, garanties garantie, garantir garanti, règles règle, délais délai, autorités autorité,
    réponses réponse, répondre répondez, médiations médiation, médiatrices médiatrice,
    solutions solution, confirmer confirmé, confirmée confirmer, contacter contacté, liens lien,
    virements virement, payer payez, paiements paiement, payée payé, refuser refusé, refusée refuser,
    recours recours, enquêtes enquête, étapes étape, délivrés délivré, fermés fermé, échéances échéance,
    pièces pièce, numéros numéro, téléphones téléphone`),
  ro: pairs(`rambursări rambursare, rambursarea rambursare, rambursării rambursare,
    rambursat rambursare, vânzători vânzător, vânzătorul vânzător, vânzătorului vânzător,
    vânzătorilor vânzător, vânzătoare vânzătoarea, cumpărători cumpărător,
    cumpărătorul cumpărător, cumpărătorului cumpărătorul, comenzi comandă, comanda comandă,
    comenzii comenzi, comenzile comenzi, comandă comanda, livrări livrare, livrarea livrare,
    livrării livrare, livrat livrată, reclamații reclamație, reclamația reclamație,
    reclamației reclamație, reclamațiilor reclamație, dispute dispută, disputele dispute,
    disputei dispută, cereri cerere, cererea cerere, cererii cerere, cererile cereri,
    garanției garanție, garanția garanție, garanții garanție, coletul colet, colete colet,
    coletului coletul, plăți plată, plata plată, plății plată, plățile plăți, bănci bancă,
    banca bancă, băncii banca, băncile bănci, carduri card, cardul card, cardului cardul,
    parole parolă, parola parolă, parolei parola, conturi cont, contul cont, contului cont,
    dovezi dovadă, dovada dovadă, dovezile dovezi, fotografii fotografie, fotografia fotografie,
    mesaje mesaj, mesajul mesaj, mesajului mesajul, mesajele mesaje, decizii decizie,
    decizia decizie, deciziei decizie, contestații contestație, contestația contestație,
    contestației contestație, termene termen, termenul termen, termenului termenul,
    fraude fraudă, frauda fraudă, fraudei frauda, înșelătorii înșelătorie,
    înșelătoria înșelătorie, poliției poliția, poliția poliție, autorități autoritate,
    autoritatea autoritate, autorităților autorități, curieri curier, curierul curier,
    curierului curierul, soluții soluție, soluția soluție, soluțiile soluții, medieri mediere,
    medierea mediere, medierii mediere, înlocuiri înlocuire, înlocuirea înlocuire,
    deteriorat deteriorată, produse produs, produsul produs, produsele produse,
    sesizări sesizare, sesizarea sesizare, sesizării sesizare`),
};

/** Written after the rules were settled, and never used to settle them. */
export const unseen: Record<Locale, readonly Pair[]> = {
  en: pairs(`promises promise, promised promise, escalated escalate, escalating escalated,
    investigating investigation, investigations investigation, restrictions restriction,
    restricted restrict, terminated terminate, negotiated negotiate, negotiating negotiate,
    exchanges exchange, exchanged exchange, warnings warning, warned warn, suspicious suspicion,
    suspected suspect, verifying verify, verified verify, vouchers voucher, receipts receipt,
    defects defect, defective defect, colours colour, wallets wallet`),
  fr: pairs(`promesses promesse, promise promis, enquêter enquêté, restrictions restriction,
    fermetures fermeture, négocier négocié, négociée négocier, échanges échange,
    échangée échanger, avertissements avertissement, soupçons soupçon, soupçonnée soupçonné,
    vérifier vérifié, vérifiée vérifier, vérifications vérification, factures facture,
    défauts défaut, défectueuse défectueux, couleurs couleur, tailles taille, bloquée bloqué,
    douteuses douteuse, copies copie, adresses adresse, avocats avocat`),
  ro: pairs(`promisiuni promisiune, promisiunea promisiune, investigații investigație,
    investigației investigație, restricții restricție, restricția restricție, negocieri negociere,
    negocierea negociere, schimburi schimb, schimbul schimb, avertismente avertisment,
    avertismentul avertisment, bănuieli bănuială, verificări verificare, verificării verificare,
    facturi factură, facturile factură, facturii facturi, defecte defect, defectul defect,
    culori culoare, mărimi mărime, mărimea mărime, adrese adresă, adresei adresa, avocați avocat,
    avocatul avocat, chitanțe chitanță, chitanța chitanță`),
};

/** Slips of the finger; what is meant is on the page. */
export const typos: Record<Locale, readonly Pair[]> = {
  en: pairs(`refnud refund, selelr seller, sellr seller, delviery delivery, delivrey delivery,
    recieved received, complant complaint, complaintt complaint, guarentee guarantee,
    garantee guarantee, adress address, paymnet payment, pasword password, conterfeit counterfeit,
    couterfeit counterfeit, disptue dispute, parcell parcel, evidance evidence, apeal appeal,
    scamer scammer, polcie police, replacment replacement, acount account, trakcing tracking,
    courrier courier, authorites authorities`),
  fr: pairs(`rembousement remboursement, remboursment remboursement, vendeuur vendeur,
    venderu vendeur, livrasion livraison, livaison livraison, reclammation réclamation,
    réclmation réclamation, comande commande, commnade commande, garentie garantie,
    contrefacon contrefaçon, contrfaçon contrefaçon, arnque arnaque, arnaqe arnaque, litge litige,
    paiment paiement, addresse adresse, banqe banque, polcie police, mediaton médiation,
    signalment signalement, preuvve preuve, delais délais, transportuer transporteur`),
  ro: pairs(`reclamtie reclamație, reclmație reclamație, rambusare rambursare, ramburare rambursare,
    vanzatro vânzător, vînzător vânzător, vanzatorull vânzătorul, comnada comanda, comada comanda,
    livarre livrare, livrre livrare, garnatie garanție, garantei garanție, desput dispută,
    plta plata, parlola parola, fruada frauda, frauada frauda, inselatorei înșelătorie,
    contestaite contestație, cuirer curier, autoritatii autorități, politei poliție, deczie decizie,
    doveda dovada, fotografei fotografie, meideire mediere`),
};

function pairs(text: string): Pair[] {
  return text.split(",").map((pair) => {
    const [typed = "", written = ""] = pair.trim().split(" ");
    return [typed, written] as const;
  });
}

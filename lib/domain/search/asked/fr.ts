/** The words in which people ask for a page, by its path; those that it says itself need no place. */
export const french: Readonly<Record<string, string>> = {
  "/contact": `contact contacter téléphone numéro appeler mail courriel email chat conseiller humain
    quelqu’un personne service client support hotline parler joindre horaires ouvert adresse écrire aide`,
  "/track": `suivre suivi dossier référence où en est numéro statut état avancement perdu oublié`,
  "/scam-check": `arnaque vérifier fiable vrai faux message suspect sms whatsapp est-ce sûr lien`,
  "/policies/complaints": `politique règles règlement réclamation procédure escalade responsable
    conditions délai`,
  "/policies/disputes": `politique règles règlement litige procédure conditions`,
  "/policies/fraud-prevention": `politique règles règlement garantie protection acheteur conditions
    couvert couverte couverture achats générales`,
  "/help/something-went-wrong/not-received": `jamais reçu arrivé arrive pas venu colis paquet
    commande article livré livraison perdu perdue disparu volé où est retard toujours attends attendre
    semaines jours suivi bloqué marqué comme livré rien reçue toujours encore`,
  "/help/something-went-wrong/not-as-described": `différent mauvais article autre couleur taille
    modèle description photo annonce faux contrefaçon copie occasion pas ce que commandé trompé
    erreur qualité mensongère correspond ressemble conforme`,
  "/help/something-went-wrong/damaged-or-incomplete": `cassé brisé abîmé endommagé fissuré rayé
    marche pas fonctionne plus défectueux panne pièce manquante manque incomplet boîte vide
    déchiré ouvert mouillé`,
  "/help/something-went-wrong/refund-not-paid": `remboursement remboursé remboursée rembourse
    rembourser argent récupérer rendre jamais pas reçu versé attends toujours promis indemnisation
    dédommagement renvoyé retour retourné veux mon sous fric comment rendez rends récupère`,
  "/help/something-went-wrong/seller-refuses-to-talk": `vendeur répond plus pas réponse bloqué ignore
    silence disparu injures insulte insulté refuse ghosté muet mort vendeuse boutique nouvelles`,
  "/help/something-went-wrong/talk-to-the-seller-first": `message écrire contacter vendeur quoi dire
    modèle lettre comment exemple parler`,
  "/help/something-went-wrong/i-was-defrauded": `arnaque arnaqué arnaquée arnaqueur fraude escroc
    escroqué escroquerie avoir fait voler volé mon argent victime trompé truand roulé entubé
    carotté signaler plumé pigeon`,
  "/help/something-went-wrong/what-the-bank-can-do": `banque carte opposition rétrofacturation
    chargeback contester paiement virement annuler bloquer débit prélèvement paypal visa rappel
    récupérer argent cadeau bitcoin crypto`,
  "/help/something-went-wrong/going-to-the-police": `police plainte porter déposer gendarmerie
    commissariat flics avocat tribunal justice preuve poursuivre vendeur acheteur`,
  "/help/something-went-wrong/a-case-against-me": `dossier ouvert contre moi acheteur accuse accusé
    réclame vendeur répondre délai client ment menteur prétend dit rien reçu défendre vendu litige`,
  "/help/trade-safely/account-takeover": `compte piraté hacké pirater volé connexion connecter mot de
    passe changé bloqué accès quelqu’un utilise usurpation usurpé`,
  "/help/trade-safely/phishing": `phishing hameçonnage mail sms appel code demandé demande mot de
    passe faux message banque se fait passer suspect données carte coordonnées`,
  "/help/trade-safely/look-alike-links": `faux lien liens site adresse web cliqué clique suspect
    copie page imitation virus url frauduleux`,
  "/help/trade-safely/courier-verification-fee": `livreur transporteur demande argent frais payer
    douane petit colis vérification assurance carte recevoir euros sms`,
  "/help/trade-safely/fake-courier-or-escrow": `faux livreur transporteur séquestre tiers confiance
    acheteur envoie coursier récupérer espèces`,
  "/help/trade-safely/off-platform-payment": `payer hors du site en dehors whatsapp virement direct
    directement vendeur veut demande espèces western union paypal proches acompte avance crypto
    moins cher`,
  "/help/trade-safely/overpayment": `trop payé trop-perçu rendre différence chèque acheteur envoyé
    plus renvoyer surplus versé`,
  "/help/trade-safely/counterfeit": `contrefaçon faux copie imitation authentique original marque
    vrai baskets sac montre contrefait`,
  "/help/trade-safely/meet-in-person": `rencontrer rendez-vous main propre face remise espèces
    inconnu voir rencontre`,
  "/help/trade-safely/recognise-a-scam": `arnaque signes reconnaître vendeur fiable confiance
    suspect savoir trop beau vrai louche`,
  "/help/trade-safely/before-you-buy": `acheter vendeur fiable sûr confiance vérifier avant avis`,
  "/help/trade-safely/sell-safely": `vendre vendeur sécurité être payé comment conseils`,
  "/help/trade-safely/pay-and-deliver-safely": `comment payer paiement sécurisé sécurité protégé
    moyens envoyer expédier preuve`,
  "/help/trade-safely/triangulation": `triangulation carte volée quelqu’un autre payé tiers personne
    facture nom`,
  "/help/how-we-resolve/how-a-claim-goes": `ouvrir demande garantie combien de temps délai faire
    étapes dure retirer annuler ma`,
  "/help/how-we-resolve/how-a-complaint-goes": `combien de temps réclamation réponse personne répond
    faire me plaindre service étapes dure`,
  "/help/how-we-resolve/how-a-dispute-goes": `combien de temps litige dure ouvrir enquête jours`,
  "/help/how-we-resolve/how-a-fraud-report-goes": `signaler fraude arnaqueur profil membre vendeur
    que se passe après signalement dénoncer`,
  "/help/how-we-resolve/how-a-request-goes": `changer adresse livraison question demander annuler
    commande modifier date`,
  "/help/how-we-resolve/decisions-remedies-and-appeals": `contester décision contestation recours
    appel injuste pas d’accord indemnisation indemnité dédommagement dédommager dommages compensation
    partiel remboursement remplacement échange content résultat`,
  "/help/how-we-resolve/what-mediation-is": `médiation médiateur intervenir accord aider négocier`,
  "/help/how-we-resolve/your-data-and-the-other-sides": `vie privée données personnelles rgpd voit
    mon adresse téléphone nom vendeur sait qui confidentiel`,
  "/help/how-we-resolve/common-questions": `faq questions besoin compte délai qui décide`,
  "/help/for-authorities/requests-by-the-authorities": `police demande données officier réquisition
    tribunal procureur`,
  "/help/for-authorities/emergencies": `menace menacé menacée danger suicide urgence vie violence
    peur chantage tuer vendeur acheteur`,
};

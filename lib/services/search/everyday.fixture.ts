import type { Locale } from "@/lib/domain/case/vocabulary";

/**
 * What upset people type on a telephone, by the page that they should see among the first three.
 * Slang, no accents, no question marks; words in whatever order they come.
 */
export const everyday: Record<Locale, readonly (readonly [path: string, queries: string])[]> = {
  en: [
    [
      "/help/something-went-wrong/not-received",
      `my parcel never came; package lost; where is my order; havent received my stuff;
      lost parcel; tracking says delivered but nothing here; still waiting for my package;
      order didnt arrive; item never showed up not received; 3 weeks and no delivery`,
    ],
    [
      "/help/something-went-wrong/not-as-described",
      `wrong item; they sent me the wrong size; not what i ordered; looks nothing like the photo;
      seller sent something else`,
    ],
    [
      "/help/something-went-wrong/damaged-or-incomplete",
      `arrived broken; phone doesnt work; box was empty; parts missing; screen smashed in the post`,
    ],
    [
      "/help/something-went-wrong/refund-not-paid",
      `money back; i want my money back; where is my refund; refund never came;
      sent it back and no refund; how do i get my money back; still no refund after return`,
    ],
    [
      "/help/something-went-wrong/seller-refuses-to-talk",
      `seller ignoring me; seller blocked me; ghosted by seller; seller wont reply; vendor not answering`,
    ],
    [
      "/help/something-went-wrong/i-was-defrauded",
      `scammer; i got scammed; been ripped off; someone stole my money; conned by a seller; ive been had scam help`,
    ],
    [
      "/help/something-went-wrong/what-the-bank-can-do",
      `chargeback; how to stop a bank transfer; cancel card payment; call my bank`,
    ],
    [
      "/help/something-went-wrong/going-to-the-police",
      `call the cops; report to police; can i sue the seller`,
    ],
    [
      "/help/something-went-wrong/a-case-against-me",
      `buyer opened a case against me; customer is lying says he didnt get it; i am being accused`,
    ],
    [
      "/help/trade-safely/account-takeover",
      `my account was hacked; cant log in someone changed my password`,
    ],
    ["/help/trade-safely/look-alike-links", `fake link; i clicked a weird link; fake website`],
    ["/help/trade-safely/phishing", `they asked for a code by text; suspicious email`],
    [
      "/help/trade-safely/courier-verification-fee",
      `courier wants a fee; pay customs to get parcel`,
    ],
    [
      "/help/trade-safely/off-platform-payment",
      `seller wants me to pay on whatsapp; pay outside the site`,
    ],
    ["/help/trade-safely/overpayment", `buyer paid too much`],
    ["/help/trade-safely/counterfeit", `fake shoes; is this bag a knockoff`],
    [
      "/help/how-we-resolve/decisions-remedies-and-appeals",
      `compensation; appeal; i disagree with the decision; unfair decision`,
    ],
    ["/help/how-we-resolve/how-a-request-goes", `change delivery address; cancel my order`],
    ["/contact", `contact; phone number; talk to a human; customer service; opening hours`],
    ["/track", `track my case; case status`],
    ["/policies/complaints", `complaints policy; complaint procedure`],
    ["/policies/disputes", `dispute policy`],
    ["/policies/fraud-prevention", `buyer protection; delivery guarantee; fraud policy`],
    ["/help/how-we-resolve/your-data-and-the-other-sides", `can the seller see my address; gdpr`],
    ["/help/for-authorities/emergencies", `seller threatened me`],
  ],
  fr: [
    [
      "/help/something-went-wrong/not-received",
      `colis jamais arrivé; colis perdu; colis perdu la poste; ou est ma commande; jamais rien recu;
      pas recu mon paquet; marque livre mais rien; toujours pas de colis; commande pas arrivee;
      ça fait 3 semaines que j attends mon colis`,
    ],
    [
      "/help/something-went-wrong/not-as-described",
      `pas ce que j ai commandé; mauvais article; article different de la photo; mauvaise taille;
      recu autre chose`,
    ],
    [
      "/help/something-went-wrong/damaged-or-incomplete",
      `arrivé cassé; colis abime; telephone marche pas; boite vide; il manque une piece`,
    ],
    [
      "/help/something-went-wrong/refund-not-paid",
      `remboursement pas recu; comment recuperer mon argent; je veux mon argent; rendez moi mon argent; toujours pas remboursée;
      rembourse moi; j ai renvoye et pas de remboursement`,
    ],
    [
      "/help/something-went-wrong/seller-refuses-to-talk",
      `vendeur ne repond plus; le vendeur m a bloqué; vendeur injoignable; vendeur m insulte;
      plus de nouvelles du vendeur`,
    ],
    [
      "/help/something-went-wrong/i-was-defrauded",
      `arnaque; arnaqueur; je me suis fait avoir; me suis fait arnaquer; escroc; on m a volé mon argent`,
    ],
    [
      "/help/something-went-wrong/what-the-bank-can-do",
      `chargeback; faire opposition carte; annuler un virement; appeler ma banque`,
    ],
    [
      "/help/something-went-wrong/going-to-the-police",
      `porter plainte; plainte police; deposer plainte gendarmerie`,
    ],
    [
      "/help/something-went-wrong/a-case-against-me",
      `litige ouvert contre moi; l acheteur ment; acheteur dit qu il a rien recu`,
    ],
    ["/help/trade-safely/account-takeover", `compte piraté; on a change mon mot de passe; hacke`],
    ["/help/trade-safely/look-alike-links", `faux lien; j ai cliqué sur un lien; faux site`],
    ["/help/trade-safely/phishing", `on me demande un code par sms; mail suspect`],
    [
      "/help/trade-safely/courier-verification-fee",
      `livreur demande de payer; frais de douane colis`,
    ],
    [
      "/help/trade-safely/off-platform-payment",
      `vendeur veut un virement; payer en dehors du site`,
    ],
    ["/help/trade-safely/overpayment", `acheteur a trop payé`],
    ["/help/trade-safely/counterfeit", `faux sac; contrefacon baskets`],
    [
      "/help/how-we-resolve/decisions-remedies-and-appeals",
      `indemnisation; dedommagement; contester la decision; decision injuste`,
    ],
    [
      "/help/how-we-resolve/how-a-request-goes",
      `changer adresse de livraison; annuler ma commande`,
    ],
    ["/contact", `contact; numero de telephone; parler a quelqu un; service client; horaires`],
    ["/track", `suivre mon dossier; ou en est mon dossier`],
    ["/policies/complaints", `reglement reclamations; politique reclamation`],
    ["/policies/disputes", `politique litiges`],
    ["/policies/fraud-prevention", `garantie de livraison; protection acheteur`],
    ["/help/how-we-resolve/your-data-and-the-other-sides", `le vendeur voit mon adresse; rgpd`],
    ["/help/for-authorities/emergencies", `on me menace`],
  ],
  ro: [
    [
      "/help/something-went-wrong/not-received",
      `colet pierdut; nu a venit coletul; n-a ajuns pachetul; unde e comanda mea; nu am primit nimic;
      comanda nu a mai venit; coletul nu mai ajunge; astept de 3 saptamani coletul;
      apare livrat dar nu am primit; colet intarziat`,
    ],
    [
      "/help/something-went-wrong/not-as-described",
      `am primit altceva; produs gresit; nu e ce am comandat; nu arata ca in poza; marime gresita`,
    ],
    [
      "/help/something-went-wrong/damaged-or-incomplete",
      `a venit spart; telefonul nu merge; cutie goala; lipsesc piese; produs stricat`,
    ],
    [
      "/help/something-went-wrong/refund-not-paid",
      `bani înapoi; cum imi recuperez banii; vreau banii inapoi; nu mi-a dat banii inapoi; nu am primit rambursarea;
      am returnat si nu mi-a dat banii; unde sunt banii mei`,
    ],
    [
      "/help/something-went-wrong/seller-refuses-to-talk",
      `vanzatorul nu raspunde; nu imi raspunde vanzatorul; m-a blocat vanzatorul; vanzatorul ma injura;
      a disparut vanzatorul`,
    ],
    [
      "/help/something-went-wrong/i-was-defrauded",
      `înșelăciune; inselaciune; pacaleala; am luat teapa; m-a pacalit; teapar; mi-a furat banii`,
    ],
    [
      "/help/something-went-wrong/what-the-bank-can-do",
      `chargeback; refuz la plata card; anulez transferul; sun la banca`,
    ],
    [
      "/help/something-went-wrong/going-to-the-police",
      `plangere la politie; plangere penala; vreau sa il dau in judecata`,
    ],
    [
      "/help/something-went-wrong/a-case-against-me",
      `cumparatorul m-a reclamat; clientul minte ca nu a primit; s-a deschis un caz impotriva mea`,
    ],
    [
      "/help/trade-safely/account-takeover",
      `mi-a spart contul; cont furat; nu mai pot intra in cont`,
    ],
    ["/help/trade-safely/look-alike-links", `link fals; am dat click pe un link; site fals`],
    ["/help/trade-safely/phishing", `mi-a cerut codul prin sms; mail suspect`],
    ["/help/trade-safely/courier-verification-fee", `curierul cere bani; taxa vamala colet`],
    [
      "/help/trade-safely/off-platform-payment",
      `vanzatorul vrea plata in avans; plata in afara site-ului`,
    ],
    ["/help/trade-safely/overpayment", `cumparatorul a platit prea mult`],
    ["/help/trade-safely/counterfeit", `adidasi falsi; geanta contrafacuta`],
    [
      "/help/how-we-resolve/decisions-remedies-and-appeals",
      `despagubire; despagubiri; contestatie; decizie nedreapta`,
    ],
    ["/help/how-we-resolve/how-a-request-goes", `schimb adresa de livrare; anulez comanda`],
    ["/contact", `contact; numar de telefon; vreau sa vorbesc cu cineva; relatii clienti; program`],
    ["/track", `unde e cazul meu; stadiul cazului`],
    ["/policies/complaints", `politica de reclamatii; regulament reclamatii`],
    ["/policies/disputes", `politica dispute`],
    ["/policies/fraud-prevention", `garantia de livrare; protectia cumparatorului`],
    [
      "/help/how-we-resolve/your-data-and-the-other-sides",
      `vanzatorul imi vede adresa; date personale`,
    ],
    ["/help/for-authorities/emergencies", `ma ameninta`],
  ],
};

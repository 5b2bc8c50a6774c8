/** The words in which people ask for a page, by its path; those that it says itself need no place. */
export const romanian: Readonly<Record<string, string>> = {
  "/contact": `contact contactez telefon număr sun sunat mail email chat operator om cineva persoană
    asistență clienți suport vorbesc program deschis adresă scriu ajutor relații`,
  "/track": `urmăresc urmărire caz dosar referință stadiu stare număr status pierdut uitat`,
  "/scam-check": `țeapă verific verificare sigur real fals mesaj suspect sms whatsapp este link`,
  "/policies/complaints": `politică regulament reguli reclamație procedură escaladare șef termeni
    condiții termen`,
  "/policies/disputes": `politică regulament reguli dispută procedură termeni condiții`,
  "/policies/fraud-prevention": `politică regulament reguli garanție protecția cumpărătorului termeni
    condiții acoperit acoperire cumpărător`,
  "/help/something-went-wrong/not-received": `nu n-a a ajuns venit primit niciodată colet coletul
    pachet comandă comanda produs livrat livrare pierdut dispărut furat unde este e întârzie
    întârziere întârziat aștept de săptămâni zile blocat apare ca livrat nimic încă tot mai vine
    ajunge`,
  "/help/something-went-wrong/not-as-described": `alt altceva diferit greșit produs culoare mărime
    măsură model descriere poză anunț fals contrafăcut copie folosit second nu ce am comandat mințit
    calitate corespunde primit arată trimis`,
  "/help/something-went-wrong/damaged-or-incomplete": `spart stricat rupt defect deteriorat crăpat
    zgâriat nu merge funcționează lipsesc lipsește piese incomplet cutie goală desfăcut ud ciobit`,
  "/help/something-went-wrong/refund-not-paid": `rambursare ramburs rambursat bani banii înapoi
    returnat retur restituire restituit nu primit dat dea virat promis aștept despăgubire
    compensație recuperez trimis vreau`,
  "/help/something-went-wrong/seller-refuses-to-talk": `vânzător vânzătorul nu răspunde răspuns
    blocat ignoră tace dispărut înjurat înjură insultat jignit refuză vorbească zice mesaje telefon
    magazin seen`,
  "/help/something-went-wrong/talk-to-the-seller-first": `mesaj scriu contactez vânzător ce spun zic
    model cum exemplu vorbesc`,
  "/help/something-went-wrong/i-was-defrauded": `țeapă țepar țepari țepuit înșelat înșelată
    înșelăciune înșelătorie fraudă fraudat escroc escrocherie păcălit păcălită păcăleală hoț hoți
    furat jefuit banii mei luat victimă raportez reclam tras tepuiala fraier fraierit`,
  "/help/something-went-wrong/what-the-bank-can-do": `bancă banca card plată chargeback contest
    contestare refuz anulez opresc stornare blochez transfer virament debitat paypal visa recuperez
    bani cadou bitcoin crypto`,
  "/help/something-went-wrong/going-to-the-police": `poliție poliția plângere penală depun dosar
    secție avocat tribunal judecată dovezi parchet denunț dau vânzător cumpărător`,
  "/help/something-went-wrong/a-case-against-me": `caz dosar deschis împotriva mea cumpărător
    cumpărătorul acuză acuzat reclamat reclamă vânzător răspund termen client minte zice că nu a
    primit apăr vândut`,
  "/help/trade-safely/account-takeover": `cont contul spart hack hackuit hacker furat intrat logare
    loghez parolă parola schimbată blocat acces cineva folosește pot intra`,
  "/help/trade-safely/phishing": `phishing mail sms apel cod cerut cere parolă mesaj fals bancă se
    dă drept suspect date card coduri sunat`,
  "/help/trade-safely/look-alike-links": `link fals linkuri false site adresă web apăsat click clic
    dat suspect copie pagină imitație virus`,
  "/help/trade-safely/courier-verification-fee": `curier curierul cere bani taxă plătesc plată vamă
    mică colet verificare asigurare card ridic primesc sms`,
  "/help/trade-safely/fake-courier-or-escrow": `curier fals escrow intermediar cumpărător trimite
    curierul ridice numerar firmă`,
  "/help/trade-safely/off-platform-payment": `plată plătesc în afara site-ului whatsapp transfer
    direct vânzător vrea cere numerar western union revolut paypal avans acont crypto ieftin`,
  "/help/trade-safely/overpayment": `plătit prea mult mulți bani în plus trimit înapoi diferența cec
    cumpărător virat`,
  "/help/trade-safely/counterfeit": `contrafăcut fals copie replică imitație original autentic marcă
    firmă adidași geantă ceas fake`,
  "/help/trade-safely/meet-in-person": `întâlnesc întâlnire față persoană predare personală numerar
    necunoscut văd`,
  "/help/trade-safely/recognise-a-scam": `țeapă înșelătorie înșelăciune semne recunosc vânzător
    sigur încredere suspect prea frumos dubios`,
  "/help/trade-safely/before-you-buy": `cumpăr vânzător sigur încredere serios verific înainte
    recenzii`,
  "/help/trade-safely/sell-safely": `vând siguranță cum sfaturi banii încasez`,
  "/help/trade-safely/pay-and-deliver-safely": `cum plătesc plată sigur siguranță protejat metode
    trimit expediez dovadă`,
  "/help/trade-safely/triangulation": `triunghi card furat altcineva plătit terț persoană factură
    nume trei`,
  "/help/how-we-resolve/how-a-claim-goes": `deschid cerere garanție cât durează termen fac pași
    retrag anulez`,
  "/help/how-we-resolve/how-a-complaint-goes": `cât durează reclamație răspuns nimeni răspunde fac
    reclam serviciu pași depun`,
  "/help/how-we-resolve/how-a-dispute-goes": `cât durează dispută deschid investigație zile`,
  "/help/how-we-resolve/how-a-fraud-report-goes": `raportez sesizare fraudă țepar profil membru
    vânzător ce se întâmplă după`,
  "/help/how-we-resolve/how-a-request-goes": `schimb schimbare adresă livrare întrebare întreb anulez
    comandă comanda modific adresa data`,
  "/help/how-we-resolve/decisions-remedies-and-appeals": `contestație contest decizie decizia
    nedreaptă nu sunt de acord despăgubire despăgubiri daune compensație compensații parțial
    rambursare înlocuire schimb mulțumit nemulțumit`,
  "/help/how-we-resolve/what-mediation-is": `mediere mediator interveniți acord negociere ajutați`,
  "/help/how-we-resolve/your-data-and-the-other-sides": `date personale gdpr vede adresa mea
    telefonul numele vânzătorul știe confidențialitate private`,
  "/help/how-we-resolve/common-questions": `întrebări faq cont nevoie termen cine decide`,
  "/help/for-authorities/requests-by-the-authorities": `poliție cerere date ofițer instanță
    procuror parchet`,
  "/help/for-authorities/emergencies": `amenințat amenințare amenință pericol sinucidere urgență
    viață violență frică șantaj omoare vânzător cumpărător`,
};

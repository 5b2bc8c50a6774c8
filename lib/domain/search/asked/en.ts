/** The words in which people ask for a page, by its path; those that it says itself need no place. */
export const english: Readonly<Record<string, string>> = {
  "/contact": `contact phone telephone number call email mail chat live agent human person hotline
    support customer service helpline talk speak someone reach opening hours open address write help`,
  "/track": `track follow status case reference number check where update progress lost forgot`,
  "/scam-check": `scam check legit real genuine trust fake message suspicious sms text whatsapp is
    this safe link`,
  "/policies/complaints": `policy rules complaint procedure escalate escalation manager how long
    terms`,
  "/policies/disputes": `policy rules dispute procedure terms`,
  "/policies/fraud-prevention": `policy rules guarantee buyer protection terms conditions covered
    cover warranty purchase protect`,
  "/help/something-went-wrong/not-received": `never came come arrived arrive delivered delivery
    parcel package order item stuff lost missing stolen where late delayed delay still waiting weeks
    days tracking stuck says marked as delivered nothing got didnt hasnt havent not received haven
    shipped sent gone vanished showed turned up nobody here waited month`,
  "/help/something-went-wrong/not-as-described": `different wrong item colour color size model
    described description picture photo listing pictures fake counterfeit copy replica used instead
    of new looks lied advertised not what i ordered sent me something else quality junk rubbish`,
  "/help/something-went-wrong/damaged-or-incomplete": `broken damaged smashed cracked scratched
    shattered broke broke doesnt work working defective faulty dead parts missing piece incomplete
    empty box torn open wet`,
  "/help/something-went-wrong/refund-not-paid": `refund money back never paid not received waiting
    where is my still promised promise reimbursed reimbursement compensation return returned
    sent back keep keeps stalling didnt hasnt got want get how`,
  "/help/something-went-wrong/seller-refuses-to-talk": `seller ignores ignoring ignored blocked
    ghosted ghosting no answer reply replying respond responding response silent disappeared rude
    insults insulted wont doesnt answering anymore shop vendor not`,
  "/help/something-went-wrong/talk-to-the-seller-first": `message write contact seller what to say
    template speak how example letter tell`,
  "/help/something-went-wrong/i-was-defrauded": `scam scammed scammer scammers fraud fraudster
    cheated conned ripped off rip robbed thief swindled stole my money lost report victim crook
    con fooled tricked took duped seller con artist got what do help`,
  "/help/something-went-wrong/what-the-bank-can-do": `bank chargeback charge back card dispute
    payment stop cancel reverse recall transfer wire wrong unauthorised unauthorized debit paypal
    visa mastercard block gift cards crypto bitcoin money get`,
  "/help/something-went-wrong/going-to-the-police": `police cops station complaint report press
    charges lawyer court sue seller buyer evidence officer legal action crime`,
  "/help/something-went-wrong/a-case-against-me": `case opened against me buyer complains accuses
    accused claim seller respond answer deadline customer lying lies false says he didnt receive
    it i am sold defend dispute opened`,
  "/help/trade-safely/account-takeover": `hacked hack hacker account stolen someone logged login
    log in password changed locked out cant sign in access taken over`,
  "/help/trade-safely/phishing": `phishing email text sms call asked code password pretending
    pretends bank support fake message suspicious verification codes otp personal card details`,
  "/help/trade-safely/look-alike-links": `fake link links website site url address clicked click
    suspicious web page copy of your site bad virus`,
  "/help/trade-safely/courier-verification-fee": `courier delivery man asks money fee pay customs
    small parcel verification insurance card details to receive receiving wants text`,
  "/help/trade-safely/fake-courier-or-escrow": `fake courier escrow buyer sends courier collect cash
    pick up company shipping agent third party`,
  "/help/trade-safely/off-platform-payment": `pay outside off site whatsapp bank transfer directly
    seller wants asks asked cash western union moneygram revolut paypal friends deposit advance
    upfront crypto discount cheaper`,
  "/help/trade-safely/overpayment": `overpaid overpayment paid too much send back difference extra
    cheque check buyer sent more`,
  "/help/trade-safely/counterfeit": `counterfeit fake copy replica knockoff knock off authentic
    original brand genuine imitation sneakers bag watch not real`,
  "/help/trade-safely/meet-in-person": `meet meeting up face to in person pick up pickup collect
    cash hand stranger`,
  "/help/trade-safely/recognise-a-scam": `scam scams signs is this seller legit trust real
    recognise recognize spot suspicious know if too good be true cheap`,
  "/help/trade-safely/before-you-buy": `is this seller safe buy buying trust trustworthy reliable
    check before reviews`,
  "/help/trade-safely/sell-safely": `selling sell safely get paid sold how tips first`,
  "/help/trade-safely/pay-and-deliver-safely": `how to pay payment safe safely protected methods
    send ship shipping proof`,
  "/help/trade-safely/triangulation": `triangulation stolen card somebody else paid third person
    strange invoice another name`,
  "/help/how-we-resolve/how-a-claim-goes": `open claim how long deadline make file guarantee refund
    request steps take cancel withdraw my`,
  "/help/how-we-resolve/how-a-complaint-goes": `how long complaint answer nobody answered complain
    about make file you service manager steps take`,
  "/help/how-we-resolve/how-a-dispute-goes": `how long dispute take open file investigation days`,
  "/help/how-we-resolve/how-a-fraud-report-goes": `report fraud scammer user profile what happens
    after reporting seller member`,
  "/help/how-we-resolve/how-a-request-goes": `change address delivery question ask cancel order
    modify wrong address date small`,
  "/help/how-we-resolve/decisions-remedies-and-appeals": `appeal decision unfair disagree not agree
    wrong compensation compensate damages refund options partial full replacement overturn
    contest outcome lost case again unhappy happy`,
  "/help/how-we-resolve/what-mediation-is": `mediation mediator step in intervene help us agree
    negotiate`,
  "/help/how-we-resolve/your-data-and-the-other-sides": `privacy personal data gdpr see my address
    phone number name seller knows who private information delete`,
  "/help/how-we-resolve/common-questions": `faq questions do i need an account deadline who decides`,
  "/help/for-authorities/requests-by-the-authorities": `police request data officer court order
    subpoena prosecutor`,
  "/help/for-authorities/emergencies": `threat threatened danger kill suicide emergency life
    threatens violence scared afraid blackmail seller buyer`,
};

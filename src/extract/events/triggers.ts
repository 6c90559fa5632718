import type { EventKind } from '../../model/event.ts';

/**
 * Words that tell of an event, by PLOVER-like classes cut to the kinds of the model. `noun` names the event itself
 * ("the talks"), `verb` says that it takes place. A `firm` trigger makes an event of a sentence that gives no date of
 * its own but stands where the document's date holds; others need a date beside them.
 */
export interface TriggerRow {
  readonly kind: EventKind;
  readonly form: 'noun' | 'verb';
  readonly firm: boolean;
  readonly words: string;
}

const row = (kind: EventKind, form: TriggerRow['form'], firm: boolean, words: string): TriggerRow => ({
  kind,
  form,
  firm,
  words,
});

/** Words of one row are separated by bars; every inflected form is written out. */
export const english: readonly TriggerRow[] = [
  row(
    'meeting',
    'verb',
    true,
    'met|meets|meet|saw|called on|talked with|talked|held talks|hold talks|holds talks|sat down with|sat down together|sat in the same room|hosted|hosts|compared notes|conferred with|held a meeting|summoned|summons|was received by|were received by',
  ),
  row(
    'meeting',
    'noun',
    true,
    'meeting|meetings|talks|dialogue|dialog|consultations|consultation|round|negotiations|gathering|session',
  ),
  row(
    'call',
    'verb',
    true,
    'spoke by phone|spoke by telephone|spoke over the phone|spoke over phone|spoke by video|spoken by video|spoken by phone|spoken by telephone|talked by video|talked by phone|phoned|telephoned',
  ),
  row(
    'call',
    'noun',
    true,
    'phone call|telephone call|phone conversation|telephone conversation|video call|video conference|video conference talks|videoconference|conference call',
  ),
  row(
    'visit',
    'verb',
    true,
    'visited|visits|visiting|travelled to|traveled to|arrived in|flew to|was in|were in|welcomed|received|toured|spent a day|spent the day|spent two days|spent three days|spent four days|spent five days|spent several days|led a delegation|led a group|headed a delegation|paid a visit|landed in|docked at|sailed into|made a port call|went aboard|came aboard|boarded',
  ),
  row('visit', 'noun', true, 'visit|trip|tour'),
  row(
    'speech',
    'verb',
    true,
    'spoke|addressed|delivered a speech|gave a speech|lectured|was speaking|gave a lecture|told an audience|took the floor|gave the keynote|gave a keynote|delivered the keynote|delivered a keynote|followed',
  ),
  row('speech', 'noun', false, 'speech|address|remarks|lecture|keynote'),
  row('summit', 'noun', true, 'summit'),
  row('exercise', 'verb', true, 'trained together|exercised together|drilled'),
  row(
    'exercise',
    'noun',
    true,
    'exercise|exercises|drill|drills|manoeuvres|maneuvers|war game|war games|joint patrol|air patrol|naval patrol|patrols|flypast',
  ),
  row(
    'statement',
    'verb',
    false,
    'said|says|told|tells|hit back|fired back|shot back|stated|states|announced|announces|warned|warns|stressed|noted|mentioned|answered|answers|replied|responded|asked|urged|urges|praised|criticised|criticized|rejected|rejects|opposed|opposes|condemned|condemns|denounced|accused|accuses|expressed|voiced|declared|declares|claimed|reported|reports|rebutted|commented|clarified|described|reaffirmed|reiterated|proposed|proposes|wrote|writes|tweeted|insisted|denied|protested|pledged|called|calls|vowed|emphasised|emphasized|argued|suggested|confirmed|welcomes|regretted|briefed|complained|spoke of|speaks of|speak of|cautioned|hailed|dismissed|dismisses|speaking',
  ),
  row('statement', 'noun', false, 'press conference|briefing|interview|news conference'),
  row(
    'decision',
    'verb',
    false,
    'adopted|decided|suspended|shelved|halted|paused|interrupted|cancelled|canceled|resumed|restarted|restored|began|begun|begins|started|initiated|launched|established|signed|published|released|issued|approved|joined|acceded|withdrew|withdrawn|left|imposed|sanctioned|ended|concluded|broke off|opened|closed|created|founded|endorsed|appointed|elected|agreed|invited|severed|ratified|postponed|named|extended|prolonged|took office|took over|took up|stepped down|resigned|unveiled|deployed|rejoined|expired|lapsed|entered into force|inaugurated',
  ),
  row(
    'decision',
    'noun',
    false,
    'cancellation|suspension|resumption|accession|withdrawal|restoration|founding|launch|adoption',
  ),
  row(
    'incident',
    'verb',
    false,
    'bombed|hit|struck|attacked|shot down|collided|killed|invaded|sank|crashed|downed|intercepted|violated|fired at|fired on|dropped|shadowed|scrambled|rammed|seized|expelled',
  ),
  row(
    'incident',
    'noun',
    false,
    'bombing|bombings|attack|attacks|airstrike|airstrikes|air strike|strike on|raid|sabotage|explosion|collision|invasion|shootdown|incident',
  ),
];

export const chinese: readonly TriggerRow[] = [
  row(
    'meeting',
    'verb',
    true,
    '讨论了|討論了|会见|會見|会晤|會晤|举行会谈|舉行會談|举行线上会谈|舉行線上會談|召见|召見|约见|約見|会面|會面|接见|接見|见面|見面',
  ),
  row('meeting', 'noun', true, '会谈|會談|对话|對話|磋商|会议|會議|会晤机制'),
  row('call', 'verb', true, '通电话|通電話|通话|通話|视频连线|視頻連線'),
  row(
    'visit',
    'verb',
    true,
    '参访|參訪|访问|訪問|出访|出訪|到访|到訪|抵达|抵達|访华|訪華|访韩|訪韓|访日|訪日|访美|訪美|率团访问|率團訪問|飞抵|飛抵',
  ),
  row('speech', 'verb', true, '发表致辞|发表演讲|發表演講|发表讲话|發表講話|致辞|致辭|演讲|演講|出席'),
  row('summit', 'noun', true, '峰会|峰會'),
  row('exercise', 'noun', true, '演习|演習|联演|聯演|演练|演練|军演|軍演|联合巡航|聯合巡航'),
  row(
    'statement',
    'verb',
    false,
    '说|說|表示|称|稱|指出|强调|強調|答问|答問|回答|回应|回應|谈到|談到|宣布|宣佈|反驳|反駁|批评|批評|警告|呼吁|呼籲|敦促|谴责|譴責|发表声明|發表聲明|发表联合声明|發表聯合聲明|答记者问|答記者問|问到|問到|讲话|講話|发言|發言|报道称|报道說|报道说|報道稱',
  ),
  row(
    'decision',
    'verb',
    false,
    '通过|通過|签署|簽署|签订|簽訂|启动|啟動|恢复|恢復|中断|中斷|暂停|暫停|取消|推迟|推遲|开始|開始|结束|結束|成立|建立|发布|發佈|公布|公佈|加入|退出|撤出|撤军|撤軍|制裁|决定|決定|设立|設立|批准|建交|就任|上任|接任|卸任|延长任期|延長任期|失效|生效|部署',
  ),
  row(
    'incident',
    'verb',
    false,
    '轰炸|轟炸|投放|投下|袭击|襲擊|空袭|空襲|击落|擊落|入侵|爆炸|相撞|炸毁|炸毀|击中|擊中',
  ),
];

/** The few words that other languages need so that a dated sentence with two names is told as what it is. */
export const others: readonly TriggerRow[] = [
  row(
    'meeting',
    'verb',
    true,
    "se reunió|se reunieron|rencontré|s'est entretenu|rencontre|reunião|reuniu-se|encontro|ha incontrato|incontro|traf|встретился|встреча|переговоры|takua|encuentro|reunión|se entrevistó|recibió|a reçu|a été reçu|ha ricevuto|empfing|spotkał się|spotkali się|spotkała się|встретились|провёл переговоры|провел переговоры|принял|састао се|састали се|sastao se|görüştü|bir araya geldi",
  ),
  row(
    'speech',
    'verb',
    true,
    'a donné une conférence|a prononcé un discours|hielt eine rede|pronunció un discurso|ha tenuto un discorso|выступил|выступила|przemówił|konuştu',
  ),
  row(
    'call',
    'noun',
    true,
    'visioconférence|videoconferencia|videoconferência|videokonferenz|telefonierte|a téléphoné|habló por teléfono|falou por telefone|entretien téléphonique|telefonat',
  ),
  row('summit', 'noun', true, 'sommet|nato-gipfel|cumbre|cúpula|vertice|gipfel|саммит|саммита|саммите'),
  row(
    'visit',
    'verb',
    true,
    "visitó|visitou|besuchte|reiste nach|посетил|прибыл|посетио|положио|položio|visita a|s'est rendu|si è recato|ziyaret etti|odwiedził",
  ),
  row(
    'statement',
    'verb',
    false,
    'a dit|a déclaré|a affirmé|a estimé|a annoncé|dijo|declaró|afirmó|anunció|disse|declarou|afirmou|ha detto|ha dichiarato|ha annunciato|sagte|erklärte|warnte|aufgefordert|kündigte an|сказал|сказала|заявил|заявила|отметил|подчеркнул|изјавио|рекао|izjavio|rekao|oświadczył|powiedział|stwierdził|söyledi|ifade etti|açıkladı|dedi|tha|advirtió|aseguró|subrayó|señaló|pidió|acusó|rechazó|reiteró|criticó|intervino|a averti|a assuré|a souligné|a accusé|a appelé|a condamné|a demandé|advertiu|alertou|pediu|acusou|ha avvertito|ha accusato|ha sottolineato|betonte|forderte|verurteilte|предупредил|предупредила|призвал|призвала|обвинил|обвинила|объявил|объявила|ostrzegł|zaapelował|uyardı|upozorio',
  ),
  row(
    'decision',
    'verb',
    false,
    'aprobó|adoptó|firmó|suspendió|a adopté|a signé|a suspendu|a publié|unterzeichnete|verabschiedete|beschloss|adotou|assinou|ha firmato|ha adottato|подписал|подписали|приняли|podpisał|podpisali|imzaladı',
  ),
];

/** What must or must not follow a word for it to be a trigger: 发言人 is a spokesperson, 通过 is mostly "by means of". */
export const guards: Readonly<Record<string, string>> = {
  发言: '(?!人)',
  發言: '(?!人)',
  说: '(?!明|法|话|服|三)',
  說: '(?!明|法|話|服|三)',
  称: '(?!为|号|谓|霸|赞|职)',
  稱: '(?!為|號|謂|霸|讚)',
  通过: '(?=了|.{0,14}(?:决议|法案|议案|草案|文件|声明|公约|宣言))',
  通過: '(?=了|.{0,14}(?:決議|法案|議案|草案|文件|聲明|公約|宣言))',
  决定: '(?!性|因素|权)',
  決定: '(?!性|因素|權)',
  制裁: '(?=了|.{0,6}(?:个|名|家))',
  恢复: '(?!平静|元气)',
  指出: '(?!了.{0,4}问题)',
  对话: '(?!渠道|机制|协商|解决|谈判|合作)',
  對話: '(?!渠道|機制|協商|解決|談判|合作)',
  会议: '(?!成果|精神)',
  讲话: '(?!精神)',
  批评: '(?!者)',
  dropped: '(?=[^.;]{0,60}\\b(?:bombs?|tonnes?|tons|missiles)\\b)',
  session: '(?=\\s+on\\s+\\p{L}+day\\b)',
  followed: '(?=\\s+on\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b)',
  'called on': '(?!\\s[^.;]{0,80}\\bto\\b)',
  struck: '(?!\\s+(?:a|an|up|down|by)\\b)',
  named: '(?=[^.;]{0,60}\\b(?:as|secretary|ambassador|commander|chief|head|envoy|successor)\\b)',
  called: '(?! (?:for (?:an? )?(?:end|emergency)))',
};

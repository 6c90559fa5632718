/** Texts of our own with what a person decides: on China and NATO, or not. Each is a title and its paragraphs. */
export type GateText = readonly [title: string, ...paragraphs: string[]];

const filler =
  'The meeting lasted longer than planned, and the press was let in only at its end. Observers spoke of a sober tone and of long lists that will keep the staffs busy through the winter.';

export const belong: readonly GateText[] = [
  ['NATO and China hold staff talks', 'Officers met in Brussels on Monday to talk about the safety of ships.', filler],
  ['北约与中国举行参谋人员会谈', '双方星期一在布鲁塞尔讨论了海上安全问题。'],
  [
    'Beijing rejects alliance report',
    'China on Thursday rejected a NATO report that calls its ambitions a challenge to the security of the alliance.',
    'The Chinese foreign ministry said that NATO should stop looking for enemies.',
    filler,
  ],
  [
    'Secretary General warns of warheads',
    'NATO Secretary General Jens Stoltenberg said on Friday that China is building warheads faster than anybody expected.',
    'NATO does not see China as an adversary, he added, but it cannot look away from what Beijing does.',
  ],
  [
    'A telephone line for the night',
    'A line between the navies of China and of NATO members was opened on Tuesday.',
    'China asked for it in 2022; NATO agreed after its summit. Both want fewer surprises in the gulf.',
    filler,
  ],
  [
    'Wang Yi in Munich',
    'Wang Yi met NATO Secretary General Mark Rutte on the margins of the conference.',
    'Wang Yi said that China hopes NATO will hold a correct view of China. Rutte spoke of open channels.',
  ],
  [
    '外交部：敦促北约停止渲染',
    '外交部发言人毛宁星期五说，中方坚决反对北约的涉华言论。',
    '毛宁说，北约应当反思自身，停止渲染所谓“中国威胁”。',
  ],
  [
    '国防部记者会',
    '国防部发言人说，中国军队愿同北约保持沟通。',
    '他说，北约秘书长的有关言论毫无根据，北约才是地区安全的挑战。',
  ],
  [
    'Communiqué of the summit',
    'We, the leaders of NATO, met in Madrid. China’s stated ambitions and coercive policies challenge our interests.',
    'NATO remains open to constructive engagement with China. Allies will work together on the systemic challenges posed by the PRC.',
  ],
  [
    'Opinion: What the alliance gets wrong in Asia',
    'NATO has discovered China, and it does not know what to do with it. NATO offices in Tokyo will not help.',
    'China, for its part, hears only the drums. Beijing would do well to listen to NATO officers rather than to its columns.',
    filler,
  ],
  [
    'Anniversary of the embassy bombing',
    'China on Monday marked the day on which NATO bombs hit its embassy in Belgrade in 1999.',
    'The Chinese ambassador laid a wreath. NATO has called the strike a mistake; China has never accepted the word.',
  ],
  [
    'Piracy patrols side by side',
    'Ships of the Chinese navy and of NATO met in the Gulf of Aden for two days of drills.',
    'A NATO commodore went aboard the Chinese frigate. China and NATO have patrolled these waters since 2009.',
  ],
  [
    'Deputy chief of the alliance visits the capital',
    'The Deputy Secretary General of NATO arrived in Beijing on Monday, the first NATO official of that rank in years.',
    'Chinese officers received him at the ministry. NATO and China are to widen their exchanges, both said.',
  ],
  [
    'Allies divided over wording',
    'NATO members argued until midnight over the words on China in their declaration.',
    'One NATO ambassador wanted a threat, another a challenge. China was named eleven times in the end. Beijing called it slander.',
    filler,
  ],
  [
    'China’s embassy answers',
    'The Chinese Embassy in Norway said on Wednesday that the NATO concept distorts the facts.',
    'China has never invaded anybody, it said; NATO has. It asked NATO to drop its bloc thinking.',
  ],
  [
    'Question time at the ministry',
    'MAO NING: Good afternoon.',
    'Q: The storm in the south has cost many lives. Can you tell us about the relief?',
    'A: China has sent tents and doctors, and will send more.',
    'Q: NATO’s Secretary General said that China supports the war. What is your comment?',
    'A: The NATO remarks are false. China urges NATO to reflect on its own part in it.',
    'Q: Will the minister travel to Africa?',
    'A: We will tell you in time.',
  ],
  [
    'Balloon over the ocean',
    'Mark Rutte said NATO had followed the Chinese balloon from the first hour.',
    'China called it a weather balloon. NATO said that China should explain itself.',
  ],
  [
    'Military attachés at sea',
    'Chinese attachés were invited aboard a NATO flagship, and stayed for lunch.',
    'NATO asked about doctrine, the Chinese officers asked about the engine. China may return the invitation.',
  ],
  [
    'Arctic routes',
    'A NATO study warns that China will sail the northern route all year by 2035.',
    'China says that it is a near-Arctic state. NATO planners doubt that the ice will agree with either.',
    filler,
  ],
  [
    'Cyber report blames hackers',
    'NATO condemned attacks that it attributes to hackers in China.',
    'China denied them. NATO spokespersons said evidence had been shared with Beijing.',
  ],
  ['北约峰会宣言', '北约峰会星期三通过宣言，十四次提到中国。', '中国外交部说，北约宣言充满冷战思维。'],
  [
    '專家談北約東進',
    '北約在東京設立辦事處的計畫引起中國不滿。',
    '中國專家說，北約東進只會破壞地區穩定。北約則否認要進入亞洲。',
  ],
  [
    'Belarus drill seen from both sides',
    'China and Belarus opened a drill three miles from the border of NATO. NATO said it watched.',
    'China said that the drill was aimed at nobody. NATO generals were not so sure about China’s aims.',
  ],
];

export const stayOut: readonly GateText[] = [
  [
    'Harbour closed after storm',
    'The harbour of the northern town was closed on Tuesday after a storm broke two cranes.',
    filler,
  ],
  [
    'China’s exports rise',
    'China’s exports rose by four per cent in May, helped by cars and batteries.',
    'Economists in Beijing expect more of the same; a trade dispute with NATO member Canada may weigh on canola.',
    filler,
    filler,
  ],
  [
    'NATO jets escort bombers',
    'NATO jets rose over the Baltic on Sunday to meet Russian bombers.',
    'The alliance said the flight was routine. NATO has flown there since 2004.',
    filler,
  ],
  [
    'Ukraine asks for shells',
    'Ukraine asked NATO for half a million shells. NATO ministers will decide in June.',
    'Russia has bought parts in China, Iran and Korea, analysts said in passing.',
    filler,
    filler,
  ],
  [
    'Washington and Beijing talk about tariffs',
    'The Secretary of State met Wang Yi in Geneva to talk about tariffs on steel.',
    'China offered to buy more soybeans. Antony Blinken, who once chaired talks at NATO, was not there.',
    filler,
  ],
  [
    'German minister in Beijing',
    'The German foreign minister met Wang Yi in Beijing on Tuesday and spoke about trade and rights.',
    'China is Germany’s largest partner. Germany wants fewer tariffs, China wants fewer questions.',
  ],
  [
    'Macron and Xi at the opera',
    'Emmanuel Macron and Xi Jinping went to the opera after a day of talks on aircraft and cheese.',
    'China ordered forty aircraft. France was pleased with the cheese.',
  ],
  [
    'Pentagon report on the navy',
    'The Pentagon says that China will have nine carriers by 2040.',
    'China said that the report exaggerates. The Secretary of Defense will visit NATO next week.',
    filler,
  ],
  ['Earthquake in Sichuan', 'An earthquake shook Sichuan on Monday, and China sent eight thousand soldiers.', filler],
  [
    'Summit of the alliance opens',
    'NATO leaders arrived in the Hague on Tuesday with spending on their minds.',
    'Members of NATO are to spend five per cent. Spain does not want to.',
    filler,
    'Ministers from Japan and Australia come as guests; the agenda also lists the climate, Africa and China.',
  ],
  [
    'Global Times: markets',
    'The Global Times reports that the index rose. NATO was not in the headlines; the central bank was.',
    filler,
  ],
  [
    'China Daily wins a prize',
    'China Daily, the newspaper, won a prize for its photographs of cranes.',
    'The jury included a former photographer of NATO.',
    filler,
  ],
  [
    'Football: friendly in Shanghai',
    'The friendly between China and Norway ended two all in Shanghai.',
    'The Norwegian goalkeeper served at a NATO base before he turned professional.',
    filler,
  ],
  [
    'A novel about a spy',
    'Her third novel follows a translator from Vienna to Hong Kong.',
    'There is a chapter on NATO and a train through China, but it is a book about sisters.',
    filler,
    filler,
  ],
  [
    'Sweden trains in the snow',
    'Sweden trained with NATO in the snow for the first time as a member.',
    'NATO troops learned to ski. The skis were made in China, a sergeant laughed.',
    filler,
  ],
  [
    'Taiwan votes',
    'Taiwan voted on Saturday. China called the result a matter of its own.',
    'Analysts in Taipei expect drills. Washington congratulated the winner.',
    filler,
  ],
  [
    'Philippine boats rammed',
    'A boat of the China Coast Guard rammed a Philippine supply boat near the shoal.',
    'China said that the other had come too close. Manila asked its allies for help; the alliance with Washington dates from 1951.',
    filler,
  ],
  ['外交部谈中非合作', '外交部发言人说，中国愿同非洲国家深化合作。', '记者还问到洪灾救援和足球赛事。'],
  ['北约在波罗的海演习', '北约星期一在波罗的海开始演习，两万名士兵参加。', '北约说，演习是例行的。俄罗斯表示不满。'],
  [
    'Question time at the ministry',
    'MAO NING: Good afternoon.',
    'Q: The storm in the south has cost many lives. Can you tell us about the relief?',
    'A: China has sent tents and doctors, and will send more.',
    'Q: Will the minister travel to Africa?',
    'A: We will tell you in time. Some have compared our road projects with the budgets of NATO; we build roads.',
    'Q: What about the panda?',
    'A: The panda is well.',
  ],
  [
    'Old alliances',
    'The alliance between Athens and Corcyra is the subject of her lecture.',
    'The Allies of another war, she said, read Thucydides as well; so does Beijing, and so does the Chinese staff college.',
    filler,
  ],
  [
    'Rutte remembers',
    'Mark Rutte opened a school in his home town and remembered his teacher.',
    'The head of NATO spoke of history lessons, the Romans and tulips.',
    filler,
  ],
  [
    'Airline opens route',
    'The airline opens a route from Brussels, the seat of NATO, to Chengdu in China.',
    'Tickets cost less than before the pandemic. The flight takes eleven hours.',
    filler,
  ],
];

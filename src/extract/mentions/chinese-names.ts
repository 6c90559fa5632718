import { weekdayWord } from '../../language/chinese-calendar.ts';

/** Characters that transliterations are made of. */
const transliterating =
  '居蕾妮娅薇莎廖瓜沁璐萝莲娃缪凌拜逊敦阿埃艾爱安昂奥巴白班邦包保鲍贝本比彼毕宾波伯勃博布查彻茨达戴丹道德登邓狄迪蒂丁东杜顿多厄恩尔法范菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛根古圭哈海汉豪赫亨洪侯胡华怀霍基吉加贾简杰捷金津君喀卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎里理利莉立丽廉连良列林琳刘龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明摩莫默姆穆慕纳娜奈南内尼涅纽努诺欧帕派潘庞佩彭蓬皮匹平蒲普奇齐切钦琴丘曲让热仁荣儒瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申圣施什史士舒斯丝松苏所索塔泰坦汤唐陶特腾滕提图托陀瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣休许雅亚延扬耶叶伊因英尤约云扎泽曾詹张珍郑治朱祖兹宗佐策·';
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄时丛仲虞敖巩明佘池查麻苑迟邝傅楚';

/** What may follow a name: a mark, the end, or a word that no name goes on with. */
const afterName =
  /^(?:$|[^\p{Script=Han}·]|说|表示|称|指|强调|认为|重申|告诉|回应|答|在|就|对|同|与|和|及|的|于|是|将|已|曾|应|向|为|也|都|又|还|会|访|举行|主|介绍|出席|抵|赴|到|今|昨|当|日前|近日|先生|女士|大校|少将|中将|上将|等|通|视频|致|接受|发|提|宣|呼吁|警告|批评|敦促|要求|希望|谈|率|正|从|本|代|所|以|之|分别|共同|一|来|参加|签|互|领|阐|驳|否|证|透|写|问|回|电|被|把|要|不|则|并|刚|再|最近|近|上|下|前|后|作|随|继|接|外长|部长|总理|总统|主席|大使|秘书长|国务)/u;
const transliterated = new RegExp(`^[${transliterating}]{2,9}`, 'u');
const chinese = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}`, 'u');

/** What a two-character name breaks off at, though it could be read as a third character. */
const strongStop =
  /^(?:大校|少将|中将|上将|准将|上校|通电话|通话|称|说|同|与|和|将|就|在|对|日|时|曾|向|及|等|的|是|表示|指出|访|带|已|也|率|会|于|应|作|因|以|从|到|或)/;
/** Words that begin like a surname. */
const notName = new RegExp(
  `^(?:周(?:${weekdayWord}|[末边年])|时[任常间候代隔而至刻事下]|曾[说表在经对向就多与同]|方面|于是|和|向|任[何命期]|安[全排]|高[级度层]|关[于系注]|明[确天年]|施[压加]|支|包括|应|单[方独边]|常[驻务]|项目|解[决释放]|连[续日]|席|党|全|成|白宫|万人|路透|尚未|古巴|管|宁|强|毕|边|查|佟|景)`,
  'u',
);

/** The length of the unknown person's name that `rest` begins with, 0 where none can be told. */
export const hanNameLength = (rest: string): number => {
  const foreign = transliterated.exec(rest)?.[0].length ?? 0;
  for (let length = foreign; length >= 3; length--)
    if (afterName.test(rest.slice(length)) && rest[length - 1] !== '·') return length;
  const own = notName.test(rest) ? 0 : (chinese.exec(rest)?.[0].length ?? 0);
  if (own >= 2 && strongStop.test(rest.slice(2))) return 2;
  for (let length = own; length >= 2; length--) if (afterName.test(rest.slice(length))) return length;
  return foreign >= 2 && afterName.test(rest.slice(2)) ? 2 : 0;
};

const endsInName = new RegExp(
  `(?:^|[^\\p{Script=Han}]|同|与|和|向|由|对|请|任命|接替|邀请|祝贺)([${surnames}]\\p{Script=Han}{1,2})$`,
  'u',
);

/** The unknown person's name that `before` ends in, as in 黄英贤外长; empty where none can be told. */
export const hanNameBefore = (before: string): string => endsInName.exec(before)?.[1] ?? '';

const transliteratedEnd = new RegExp(`[${transliterating}]{2,9}$`, 'u');

/** The transliterated name that `before` ends in, as in 分析员科夫曼（Name）; empty where there is none. */
export const spelledBefore = (before: string): string => transliteratedEnd.exec(before)?.[0].replace(/^·+/u, '') ?? '';

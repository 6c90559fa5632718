/** Forms of irregular verbs with the verb first; forms that are common nouns ("left", "saw", "found") are left out. */
const verbs = `be was were been|become became|begin began begun|bear bore borne|break broke broken|bring brought|build built
buy bought|catch caught|choose chose chosen|come came|deal dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten
fall fell fallen|fight fought|fly flew flown|forbid forbade forbidden|forget forgot forgotten|give gave given|go went gone
grow grew grown|have had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|lose lost|make made
mean meant|meet met|overcome overcame|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see seen
seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk
sit sat|speak spoke spoken|spend spent|stand stood|steal stole stolen|strike struck|swear swore sworn|sweep swept|swim swam
take took taken|teach taught|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood
undertake undertook undertaken|wake woke|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written`;

/** The verb of each irregular form. */
export const verbOf: ReadonlyMap<string, string> = new Map(
  verbs
    .split(/[|\n]/u)
    .map((forms) => forms.trim().split(' '))
    .flatMap(([verb = '', ...forms]) => forms.map((form): [string, string] => [form, verb])),
);

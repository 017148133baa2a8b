/** Abbreviations whose full stop ends no sentence, folded and without the last point. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'kl nr t.ex bl.a d.v.s dvs fr.o.m t.o.m s.k p.g.a pga f.d f.n f.ö ca cirka ev resp tel st s:t ang inkl exkl enl jfr obs ordf sekr ' +
    'led ers dnr kap sid sida bil tf vd adj ref avd avs prot just forts n.b o a v i.o h.c fil civ tekn dr prof ing mom art pkt ggr ' +
    'jan feb febr mar apr jun jul aug sep sept okt nov dec mån tis ons tors tor fre lör sön f.k u.p.a g.m e.kr f.kr ant forts sthlm ' +
    'vol red utg övers mfl m.fl m.m mm e.d o.d o.dyl osv o.s.v etc kr tkr mkr mnkr mdkr tim min sek p bitr t.f v.ordf int ext org ' +
    'medl rev suppl ordin extraord kass max prel uppsk'
  ).split(' '),
);

/** Those that often are last in a sentence: a capital letter after their point begins the next one. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  'm.m mm m.fl mfl e.d o.d o.dyl osv o.s.v etc kr tkr mkr mnkr mdkr st tim min ggr kap sid'.split(' '),
);

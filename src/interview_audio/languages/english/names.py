"""English titles, abbreviations, rulers, and the words that open a sentence."""

from __future__ import annotations

from interview_audio.languages.language import words

TITLES = {
    "Abp.": "Archbishop",
    "Bdr.": "Bombardier",
    "Bp.": "Bishop",
    "Cdr.": "Commander",
    "Const.": "Constable",
    "Det.": "Detective",
    "Flt.": "Flight",
    "Gnr.": "Gunner",
    "Insp.": "Inspector",
    "Ldr.": "Leader",
    "Pfc.": "Private First Class",
    "Pte.": "Private",
    "Spr.": "Sapper",
    "Sqn.": "Squadron",
    "Wg.": "Wing",
    "Adm.": "Admiral",
    "Amb.": "Ambassador",
    "Brig.": "Brigadier",
    "Bro.": "Brother",
    "Msgr.": "Monsignor",
    "Mgr.": "Monsignor",
    "Capt.": "Captain",
    "Cmdr.": "Commander",
    "Col.": "Colonel",
    "Cpl.": "Corporal",
    "Dr.": "Doctor",
    "Drs.": "Doctors",
    "Fr.": "Father",
    "Gen.": "General",
    "Gov.": "Governor",
    "Hon.": "Honorable",
    "Lt.": "Lieutenant",
    "Maj.": "Major",
    "Messrs.": "Messieurs",
    "Mme.": "Madame",
    "Mlle.": "Mademoiselle",
    "Mr.": "Mister",
    "Mrs.": "Misses",
    "Ms.": "Ms",
    "Mx.": "Mix",
    "Pres.": "President",
    "Prof.": "Professor",
    "Profs.": "Professors",
    "Pvt.": "Private",
    "Rep.": "Representative",
    "Reps.": "Representatives",
    "Rev.": "Reverend",
    "Sen.": "Senator",
    "Sens.": "Senators",
    "Sgt.": "Sergeant",
    "Supt.": "Superintendent",
}


GIVEN = {
    "Benj": "Benjamin",
    "Chas": "Charles",
    "Danl": "Daniel",
    "Edw": "Edward",
    "Fredk": "Frederick",
    "Geo": "George",
    "Jas": "James",
    "Jno": "John",
    "Jos": "Joseph",
    "Robt": "Robert",
    "Saml": "Samuel",
    "Thos": "Thomas",
    "Wm": "William",
}


NEVER_FINAL = {
    "eff.": "effective",
    "excl.": "excluding",
    "exec.": "executive",
    "pres.": "president",
    "approx.": "approximately",
    "cf.": "compare",
    "e.g.": "for example",
    "E.g.": "For example",
    "eg.": "for example",
    "esp.": "especially",
    "i.e.": "that is",
    "I.e.": "That is",
    "ie.": "that is",
    "incl.": "including",
    "viz.": "namely",
    "vs.": "versus",
    "Vs.": "versus",
    "v.s.": "versus",
}


ABBREVIATIONS = NEVER_FINAL | {
    "Bn.": "Battalion",
    "Btn.": "Battalion",
    "Regt.": "Regiment",
    "Yrs.": "Yours",
    "spp.": "species",
    "sp.": "species",
    "elev.": "elevation",
    "Mfg.": "Manufacturing",
    "qt.": "quart",
    "qts.": "quarts",
    "pts.": "pints",
    "Tbsp.": "tablespoons",
    "tbs.": "tablespoons",
    "pp.": "pages",
    "cwt.": "hundredweight",
    "mos.": "months",
    "wks.": "weeks",
    "hrs.": "hours",
    "feat.": "featuring",
    "deg.": "degrees",
    "cc.": "centuries",
    "a.k.a.": "also known as",
    "aka.": "also known as",
    "al.": "others",
    "anon.": "anonymous",
    "Assn.": "Association",
    "Assoc.": "Associate",
    "asst.": "assistant",
    "Asst.": "Assistant",
    "Bros.": "Brothers",
    "Co.": "Company",
    "Corp.": "Corporation",
    "dept.": "department",
    "Dept.": "Department",
    "Depts.": "Departments",
    "ed.": "edition",
    "Esq.": "Esquire",
    "est.": "established",
    "Est.": "Established",
    "etc.": "et cetera",
    "fwd.": "forward",
    "govt.": "government",
    "Govt.": "Government",
    "ibid.": "ibidem",
    "Ibid.": "Ibidem",
    "Inc.": "Incorporated",
    "Inst.": "Institute",
    "intl.": "international",
    "Intl.": "International",
    "Jr.": "Junior",
    "Ltd.": "Limited",
    "max.": "maximum",
    "mgmt.": "management",
    "min.": "minimum",
    "misc.": "miscellaneous",
    "mo.": "months",
    "Mt.": "Mount",
    "Mts.": "Mountains",
    "op.cit.": "in the work cited",
    "orig.": "originally",
    "p.a.": "per annum",
    "Pt.": "Point",
    "Acad.": "Academy",
    "acct.": "account",
    "addl.": "additional",
    "amt.": "amount",
    "appt.": "appointment",
    "attn.": "attention",
    "Attn.": "Attention",
    "avg.": "average",
    "bldg.": "building",
    "Bldg.": "Building",
    "cert.": "certificate",
    "Conf.": "Conference",
    "dist.": "district",
    "Dist.": "District",
    "doz.": "dozen",
    "equiv.": "equivalent",
    "hosp.": "hospital",
    "Hosp.": "Hospital",
    "Intro.": "Introduction",
    "Lib.": "Library",
    "mfg.": "manufacturing",
    "mgr.": "manager",
    "Mgr.": "Manager",
    "mtg.": "meeting",
    "mtn.": "mountain",
    "natl.": "national",
    "Natl.": "National",
    "obs.": "observations",
    "pkg.": "package",
    "Proc.": "Proceedings",
    "qty.": "quantity",
    "recd.": "received",
    "sched.": "schedule",
    "Symp.": "Symposium",
    "temp.": "temperature",
    "Trans.": "Transactions",
    "tbsp.": "tablespoons",
    "tsp.": "teaspoons",
    "ext.": "extension",
    "tel.": "telephone",
    "resp.": "respectively",
    "Sr.": "Senior",
    "univ.": "university",
    "Univ.": "University",
    "yrs.": "years",
}


BEFORE_FIGURES = {
    "lat": "latitude",
    "long": "longitude",
    "elev": "elevation",
    "hwy": "highway",
    "ste": "suite",
    "bldg": "building",
    "rm": "room",
    "sess": "session",
    "para": "paragraph",
    "paras": "paragraphs",
    "ll": "lines",
    "cl": "clause",
    "min": "minimum",
    "max": "maximum",
    "mt": "Matthew",
    "ps": "Psalm",
    "gen": "Genesis",
    "no": "number",
    "nos": "numbers",
    "fig": "figure",
    "figs": "figures",
    "eq": "equation",
    "eqs": "equations",
    "eqn": "equation",
    "sec": "section",
    "sect": "section",
    "ch": "chapter",
    "chap": "chapter",
    "vol": "volume",
    "vols": "volumes",
    "p": "page",
    "pp": "pages",
    "pg": "page",
    "ref": "reference",
    "refs": "references",
    "tab": "table",
    "app": "appendix",
    "art": "article",
    "ex": "example",
    "c": "circa",
    "ca": "circa",
    "ver": "version",
    "ed": "edition",
    "pt": "part",
    "ser": "series",
    "iss": "issue",
    "ep": "episode",
    "op": "opus",
    "thm": "theorem",
    "ext": "extension",
    "tel": "telephone",
    "est": "established",
    "rte": "route",
    "apt": "apartment",
    "cor": "Corinthians",
    "deut": "Deuteronomy",
    "eph": "Ephesians",
    "exod": "Exodus",
    "gal": "Galatians",
    "heb": "Hebrews",
    "isa": "Isaiah",
    "jer": "Jeremiah",
    "lev": "Leviticus",
    "matt": "Matthew",
    "prov": "Proverbs",
    "rom": "Romans",
}


BEFORE_LETTERS = words("apt app eq ex fig sec")
"""Those of them that stand before a capital as well: fig. A."""


SENTENCE_OPENERS = words(
    "a about actually additionally after afterwards all also although an and another any anyway apparently are as at "
    "basically because before besides both but by can certainly clearly consequently could currently definitely did "
    "do does during each even eventually every everyone finally first for from furthermore generally had has have "
    "having he hence her here hers his honestly hopefully how however i ideally if in indeed initially instead "
    "interestingly is it its last later let like luckily many maybe meanwhile more moreover most much my never "
    "nevertheless next no nobody nonetheless not nothing now obviously of often okay on once one only or originally "
    "other otherwise our overall people perhaps plus presumably previously probably really recently regardless she "
    "similarly since so some somehow someone sometimes soon specifically still such suddenly sure surely than "
    "thankfully thanks that the their them then there therefore these they this those though through thus to today "
    "tomorrow too typically under unfortunately until usually was we well were what whatever when where whether which "
    "while who whose why will with without would yes yesterday yet you your"
)


NUMBERED = words(
    "Act Annex Appendix Article Book Canto Chapter Class Episode Exhibit Figure Grade Level Mark Part Phase Schedule "
    "Scene Section Season Stage Step Table Tier Title Type Unit Volume Vatican"
) | {"World War", "Super Bowl"}


RULERS = words(
    "Albert Alexander Alfonso Anne Benedict Carl Catherine Charles Christian Clement Constantine Edward Elizabeth "
    "Felipe Ferdinand Francis Frederick George Gregory Gustav Harald Henry Innocent Isabella Ivan James John Joseph "
    "Julius Leo Leopold Louis Margrethe Mary Mehmed Napoleon Nicholas Otto Paul Peter Philip Pius Ramesses Ramses "
    "Richard Robert Rudolf Sixtus Thomas Thutmose Urban Victor Wilhelm William Xerxes"
) | {"John Paul", "Juan Carlos"}


AFTER_ABBREVIATION = words(
    "Air Airways Ambassador Analyst Army Attorney Bank Bureau Candidate Capitol Census Central Chairman Chairwoman "
    "Chamber Chief Circuit Civil Coast Code Commission Congress Constitution Court Day Degree Department Director "
    "Dissertation District Dollar Eastern Embassy Engineer Executive Federal Food Founder Government High House "
    "Library Manager Marine Marines Masters Monday Mountain Navy Olympic Open Pacific Patent Postal President Program "
    "Representative School Secretary Security Senate Senator Soccer Spokesman Spokesperson Spokeswoman State States "
    "Steel Student Students Supreme Thesis Treasury Tuesday Wednesday Thursday Friday Saturday Sunday Vice War"
)

import { foldWord } from '../source/characters.ts';

/** Given names that are common in Sweden, of all generations and backgrounds; spellings that differ are listed each. */
const table = `
aaliyah aaron abbas abbe abdi abdirahman abdirizak abdul abdulla abdullah abdullahi abdulrahman abel abigail abraham
abshir ada adam adel adela adele adelina aden adina adnan adolf adrian adriana afnan afrah agata agda aggie agnes
agneta agnetha agnieszka ahlam ahmad ahmed ahmet aida aila aina aino aisha ajda akram aksel alan alba albert albin
albina aldin aleksandar aleksander aleksandr aleksandra alem alessandro alex alexa alexander alexandra alexej alexia
alexis alf alfhild alfons alfred algot ali alia alice alicia alida alina alisa alise alison alissa allan allison alma
almaz almir alva alvar alve alvin alvina alwin amal amalia amanda amar amel amelia amelie amer amina aminata amir
amira amna amra ana anas anastasia anders andre andrea andreas andrei andrej andrew andrzej andré andrée andy anela
anelia anette angela angelica angelika angelina anis anita anja anjelica anki ankie ann anna annalena annbritt anne
anneli annelie anneliese annemarie annette annica annicka annie annika anniken annki annmari annmarie anny anselm
ansgar anthon anthony antje anton antonia antonina antonio antonius antti anwar arash araz arbnor ardita arezo ari
arian ariana arianna arif arijana arin arina armand armin arne arnold aron arthur artur arvid arvo arwid aryan arzu
asad asal aschwin asha ashkan ashley ashraf asif asim asli asma asmaa assar asta astor astri astrid athena atle atte
aubrey aud august augusta aurora ava axel axelina aya ayaan ayan ayda ayla aylin ayse aysel ayşe azad aziz azra babak
bahar bahram baran barbara barbro baris barry bartosz basel bashar bashir basim beata beatrice beatrix bekim belinda
bella benedikt bengt bengta benita benjamin benny berfin berhane berit berivan berndt bernhard bernt bert berta berth
bertha bertil betty bianca bibbi bibi bilal bill billie billy birger birgit birgitta birte birthe bjarke bjarne bjorn
björn blanka blenda bo bodil boel bogdan boris bosse brian bridget brita britt britta britten bror bruno bryan burak
börje cajsa calle camilla carin carina carl carla carlo carlos carmen carol carola carolin carolina caroline carolyn
carro carsten casper caspian cassandra catarina catharina catherine cathrin cathrine catja catrin catrine ceasar
cecilia celia celina celine cem cemal cemil cenneth charles charlie charlott charlotta charlotte chiara chris christel
christer christian christiane christin christina christine christofer christoffer christopher christos cilla cindy
claes claire clara clarence clas claudia claus clemens colin conny conrad cordelia corina corinne cornelia cristian
cristina curt cynthia cyril cyrus dag dagmar dagny dahlia daina dalia damian damir dan dana danesh daniel daniela
daniella danielle danijel danijela danny danuta dara daria darin dario darko dasha david davide davood dawid dawit
deborah dejan delal demir denise deniz dennis derya desiree desirée diana diego dieter dilan dilara dilba dimitri
dimitrios dina dinah dino disa ditte dmitri dmitry dominic dominik dominika donald doris dorota dorotea doroteja
dorotéa dorrit douglas dragan dragana dragica dusan dusko dzenan ebba ebbe ebert ebrahim ebru edgar edin edina edit
edith edmund edna eduard eduardo edvard edvin edward edwin efrem egon eija einar eini eino eira eivor ejnar ekaterina
elaf elaine elena eleni eleonor eleonora eleonore elfrida elham eli elia elias elif elin elina elinor elinore elis
elisa elisabet elisabeth elise elizabeth elke ella ellen elli ellie ellinor elliot elliott ellis elly elma elmer
elmira elmo elna elof eloise elon elov elsa elsabet else elsie elton elvin elvira elvis elwin elza elzbieta ema emad
emanuel emanuela embla emelia emelie emely emil emilia emilie emilio emily emin emina emine emir emira emma emmanuel
emmeli emmelie emmy emrah emre ender enes engla enid enis enock enrique ensio enzo eric erica erich erik erika erkki
erland erling erma ermin ermina erna ernfrid ernst eros esa esko esma esmeralda esra ester esther eszter ethel eugen
eugenia eva evald evelina eveline evelyn evert evy ewa ewelina ewert eyob fabian fabio fadi fadia fadil fadime faduma
fadumo fahad faisal fanny farah faraj fares farhad farhan farhiya fariba farid farida faris farshad faruk farzad
farzaneh fatemeh fatima fatime fatma fatme fatos fatou faustina fausto fawzia fay fehmi felicia felix ferdinand
fereshteh ferhat feride fernando fikret filip filippa filippos filmon finn fiona firas firat fleur flora florence
florian floriana folke frances francesca francesco francis francisco frank frans franz franziska fred freddie freddy
fredric fredrica fredrick fredrik fredrika freja freya frida frideborg fridolf fridolin frieda fritiof fritjof fritz
frode fuad fuat gabor gabriel gabriela gabriella gabrielle galina geir genet georg george georgios gerald gerard gerd
gerda gerhard germund gert gerth gertie gertrud gerty ghassan ghazal gideon giovanni gisela gittan gitte giulia
giuseppe gloria goce golnaz goran gordana gottfrid graham grazyna greger gregor greta grete gretel grethe gry grzegorz
gudmund gudrun gull gullan gulli gun gunborg gunhild gunilla gunn gunnar gunnel gunni gunnvor gunvald gunvor gustaf
gustafva gustav gustava gyöngyi göran gösta göta göte gülay günter haben habib habiba hadar hadi hadia hadil hagar
haidar haile haimanot hajar hala halil halima halimo halina halvar hamad hamdi hamdia hamid hamida hampus hamza hana
hanadi hanan hani hanif hanin hanna hannah hanne hannele hannes hannu hans harald hardy haris harri harriet harry
hasan hassan hasse hatice hava hawa haya hayat haydar hazar hazel heba hector hedda hedvig hege heidi heike heikki
heino heinz hektor helen helena helene helfrid helga helge helin hella helle helmer helmi helmut helny helén heléne
hendrik henk henning henri henric henrica henrietta henriette henrik henrika henry henryk herbert herman hermann
hermine hesham hevin hiba hichem hikmat hilal hilda hilde hildegard hilding hillevi hilma hind hiwa hjalmar hoa hodan
holger horst hosna hossein houda hubert huda hugo hulda huong husam hussain hussein håkan håvard hélène héléne hüseyin
ia ian ibrahim ibtisam ida idil idris idun ieva ifrah ignacio igor ihab ikram ilana ilhan ilir ilja illona ilona ilse
ilyas imad iman imran ina inas indira ines inez inga ingalill ingbritt inge ingeborg ingegerd ingegärd ingela ingemar
inger ingerd ingibjörg ingmar ingmarie ingrid ingvar ingvor inés ioana ioannis ira irena irene irina iris irja irma
irmeli irmgard irén isa isabel isabela isabell isabella isabelle isak isidor iskander ismail ismet ismete israa issa
ivan ivana ivanka ivar ivica ivo iwona iza izabela izabella jack jackie jacob jacqueline jacques jadwiga jafar jakob
jakub jama jamaal jamal james jamie jamil jamila jan jana jane janet janette janice janina janne janni jannica jannice
jannicke jannika jannike jannis janusz jarek jari jarl jarmo jaroslav jaroslaw jasim jasmin jasmina jasmine jason
jaume javad javier jawad jean jeanette jeanna jeff jehona jelena jelica jemal jenna jenni jennie jennifer jenny jens
jeremy jerk jerker jerry jerzy jesper jessica jesús jila jilan jill jim jimmie jimmy joachim joacim joakim joana
joanna joao joaquin joar jochen jocke joe joel joela joen johan johanna johanne johannes john johnny jolanta jon jona
jonah jonas jonatan jonathan joni jonna jonni jonny joonas jordan jorge jorunn jose josef josefa josefin josefina
josefine joseph josephine josette joshua josip josé jouko jovan jovana joy joyce juan juanita judit judith juha juhana
juhani jukka jules julia julian juliana julie juliette julius june jurgen jussi justin justina justus justyna jusuf
jutta jytte jöns jörgen jörn jürgen kai kaisa kaj kajsa kalid kalle kamal kamil kamila kamilla kamran karam karen kari
karim karima karin karina karl karla karlo karmen karoliina karolin karolina karoline karsten kaspar kasper katarina
katarzyna kate katerina katharina kathleen kathrine kathy kati katia katie katinka katja katri katrin katrina katrine
kauko kawa kay kazim keijo keith kelly kemal ken kenan kennet kenneth kenny kent kerstin ketil kevin khadija khadra
khaled khalid khalil kian kicki kidane kiki kim kimberly kimmo kirsi kirsten kirsti kitty kjell kjerstin klara klas
klaudia klaus knut konrad konstantin kornelia korneliusz kosta kostas krister kristian kristiina kristin kristina
kristine kristofer kristoffer krystyna krysztof krzysztof kumar kurosh kurt kyösti kåre lage laila lamin lana lara
larisa larry lars lasse laszlo latifa laura lauri laurin lavinia layan layla lea leah leena leffe leia leif leila
leilani leja lejla lena lene lenita lenka lenn lennart lennox leo leon leona leonard leonardo leonel leonora leopold
leslie leszek leticia levi lexie leya leyla lia liam liban lidia lidija lidya lilian lilja lill lillemor lilli lillian
lilly lily lina linda linh linn linnea linnéa linton linus lior lisa lisbet lisbeth lise liselott liselotte lisette
lissie liv livia liwia liza ljiljana ljubica logan loke lola lorena lorens lorentz lorenzo loretta lotta lotten lottie
lottis lou louay louie louis louisa louise lova love lovis lovisa lowa lowe luay lubna luca lucas lucia lucian luciano
lucy ludmila ludvig ludwig luis luisa luiza luka lukas luke lulu luna lydia lykke lynn madelaine madeleine madelen
madelene madeléne mads mae magda magdalena maggan magnhild magnus maha mahad mahdi maher mahin mahmoud mahmud mahnaz
mahsa mai maia maisa maj maja majbritt majken majlis majvor malak malcolm malee malek malena malgorzata malik malika
malin malte malva malvin mamadou mandana manfred manja manne mansour manuel manuela mara maral marcel marcelo marcin
marco marcus marek margaret margareta margaretha margarita margit margita margot margret margreth margrét marguerite
mari maria mariam mariame mariana mariann marianne marie marielle marijan marijana marika marilyn marin marina mario
marion maris marisa marit marita marius marja marjan marjana marjatta marjo mark markku marko markus marlena marlene
marléne marre marta martha marthe marti martin martina martti marwa marwan mary maryam marzena masoud massimo matej
mateja mateo mateusz mathea mathias mathilda mathilde mathis matias matilda matilde mats matt matte matteo matthew
matthias matti mattias maud maude maurice maurits mauritz max maxim maxime maximilian may maya małgorzata mebrahtu
mehdi mehmet mehran mehrdad mehret meja melek melin melina melinda melisa melissa melker melvin melwin mercedes merima
merit merja meron mert merve merwan mesut meta mette mia michael michaela michal michaël michał michel michele
michelle miguel mihaela mika mikael mikaela mike mikhail mikko mila milad milan milana mildred milena miles miliam
milica milja milla millie milly milo milos milton mimmi mina mindy minea minette minh minna mio mira miranda mirela
miriam mirja mirjam mirjana mirko miro miroslav miroslaw mirsad mirsada mirza misha moa mobina mohamad mohamed
mohammad mohammed mohamoud mohamud mohsen moira molly momina mona monica monika monique monir morgan morten morteza
mostafa mouna mounir moustafa muhamad muhamed muhammad muhammed muna munira murad murat musa mustafa mustapha my märit
märta märtha måns mårten mårthen nada nadeem nader nadia nadine nadja nagham nahid nahla naima najah najib najla najma
nancy nanna naomi narges nargis narin nasim nasir nasra nasrin nasser natacha natalia natalie natalija natalja natan
natasa natascha natasha nathalie nathan nathaniel navid nawal nazanin nazli nea nebojsa necla nedim nedzad neil nejla
nell nellie nelly nelson neo nermin nermina nesrin nessim nicholas nick nicklas nicky niclaes niclas nico nicola
nicolai nicolas nicole nicolina nicoline nihad nijole nike niki nikita niklas niko nikola nikolaj nikolaos nikolas
nikolina nils nima nina nino nisa nisrin nisse noa noah noel noella nooh noomi noor nora norah norbert nordin norea
noreen norma nour nova novalie nuha nur nura nuria nurten oda odd oddvar oden odin ofelia olaf olav ole oleg oleksandr
olena olga oliver olivera olivia oliwia olle olof olov omar omer omid omran ona oona orhan oriana orjan orvar osama
oscar oskar osman osvald oswald othilia otilia ottilia ottilie otto outi ove owe pablo pamela parisa parvin pascal
pasi paskal patric patricia patrick patrik patrizia paul paula paulina pauline paulo pavel pavle pawel paweł payam
peder pedro pekka pelle penny per pernilla peter petra petri petronella petrus petter philip philippa philippe phoebe
pia pierre piotr pirjo pirkko poli polina pontus poul preben predrag priscilla puck päivi pär pål qamar qasim rachel
radmila radoslaw radovan rafael rafal rafid raghad ragna ragnar ragnhild ragnvald rahel rahim raija raili raimo rainer
rakel ralf ralph rami ramin ramiz ramona rana randa randi rania ranja raoul raquel rasha rashid rasmus raul ravi ray
raya rayan raymond rebeca rebecca rebecka rebeka rebin reem regina reidar reijo reima reine reinhard reinhold reino
remi rena renata renate rene reneé rené renée resul reyhan reza riad ricard ricarda ricardo richard rickard riika
rikard rim rima rina risto rita ritva ritwa rizgar roar robert roberta roberto robin robina robyn rodrigo roffe roger
roine roja rojda rojin roland rolf roman romana romanus romeo romina romy ronald ronja ronni ronnie ronny rosa rosalie
rosana rosanna rosario rose rosemarie rosie rosita rosmarie roswitha roxana roy roya ruben rudi rudolf rufus runa rune
rustam rut ruth ruzica ryan rydvan rögnvald rümeysa saad saba sabah sabina sabine sabri sabrina sadia sadiya saeed
safa safia safiya saga sagal sahar sahra said saida saif sakari saleh salem salim salima salka sally salma salman
salome salomon salvador salwa sam saman samantha samer sami samia samir samira sammy samson samuel sana sanaa sandra
sandro sanja sanna sanne sanni santiago santtu sara sarah saranda sarita sasa sascha sasha sassa saul savannah sead
sean sebastian seija selam selamawit selim selin selina selma selmer senad senada senait seppo serdar sergei sergej
sergio serhat serkan severin sevgi sevim seyed shabnam shadi shahad shahin shahla shahram shakira shamso shane shannon
sharif sharon shaun sheila shima shirin shirley shiva shukri sia sibel sibylla sickan sid sigbritt sigfrid sigge signe
signhild sigrid sigrun sigurd sigvard sigyn siiri silas silje silke silva silvana silvia sima simba simin simon simona
simone sindy siri sirpa siv sivert sixten slavica slavko slobodan smilla snezana soad sobhi sofi sofia sofie sofija
sofya sohrab soledad solomon solveig solvig soma somaya somchai sonia sonja sonny sophia sophie soran soraya spencer
staffan stanislav stanislaw stefan stefana stefania stefanie stefano steffen stein stella sten stephan stephanie
stephen stevan steve steven stig stina stine sture styrbjörn su suad sufia suha suheyla suleiman suleyman sumaya
sumeja suna sune sunita sunniva susan susana susann susanna susanne sussi suvi suzan suzana suzanne svante svea svein
sven svend sverker svetlana swea sybil sylve sylvi sylvia synnöve sölve sören søren tage taha tahir tahmina taina
talal tali tamar tamara tami tania tanja tanya tapio tara tarek tareq tariq taru tatiana tatjana ted teddy tekla telma
teo teodor teodora teofil teresa terese teresia terje tero terry terttu tesfay tesfaye tess tewodros thanh thea thelma
theo theodor theodora theres theresa therese theresia theresé therése thilda thina thoma thomas thor thora thorbjörn
thord thore thorsten thorvald thu thure thyra tiana tiffany tiia tiina tilda tilde tilia tilly tim timmy timo timon
timothy tina tindra titti tobbe tobias toivo tom tomas tomasz tomislav tommie tommy tonie tonje tony toomas tor tora
torbjörn tord tordis tore torgny torhild tori torill torkel torsten torun torunn torvald tova tove trine tristan
troels trond troy trude trygve tsegay tshering tua tuan tuija tula tulay tuomas tuomo ture turid tuula tuulikki tuva
twana tyko tyler tyra ubah uffe ulf ulla ullacarin ulrica ulrich ulrik ulrika umar ummu una unni uno urban uros ursula
urszula uta uwe vahid vaida valborg valdemar valentin valentina valeri valeria valerie vallentin valter vanessa vanja
vardan vasiliki vasilios vedad vega veikko velimir vendela vera verica verner vernon verona veronica veronika vesa
vesna vibeke vic vicki vicky victor victoria vidar vide vigdis vigg viggo viivi vikram viktor viktoria vilda vildan
vilfred vilgot vilhelm vilhelmina vilho vilja viljo ville vilma vilmer vilmos vincent vinga viola violeta violetta
virginia virpi vishal vitali vitalij vittoria vivan viveca viveka vivi vivian vivianne vivien vjollca vlad vladimir
vladislav vojislav volker volodymyr vuk waldemar waleed wali walid wally walter wanda wanja warda wassim wayne wenche
wendela wendy wera werner wiggo wiktor wiktoria wilda wilfred wilgot wilhelm wilhelmina wilja willard wille willem
william willie willy wilma wilmer wilson winston wissam wiveca wiveka wivi wojciech wolfgang xander xavier xenia xin
yaasin yahya yakub yan yara yasin yasir yasmin yasmina yasmine yasser yassin yassine yen ylva ylwa yngvar yngve
yohannes yonas yonis yosef yousef yousra youssef yrsa yuki yunus yuri yusra yusuf yvette yvonne zacharias zack
zackaria zackarias zafer zahra zaid zain zaina zainab zakaria zakariya zaki zamzam zana zandra zara zarah zarina
zbigniew zeinab zejd zeki zelal zelda zeljko zelma zeynep zhila ziad zina zinaida zita zlata zlatan zlatko zoe zoey
zofia zohra zoltan zoran zorica zozan zoé zubeyda zuhair zuhal zuzana älva ängla ådne åke åsa åse åshild åslaug öivind
ömer önder örjan östen özgür özlem øystein øyvind łukasz
`;

const names = new Set(table.trim().split(/\s+/));

const MAX_LENGTH = 20;

/**
 * True if a word is a given name, in any letter case; of a double name ("Anna-Karin") the first part decides. Distinguishes a
 * person ("uppdra till Pia") from an organisation ("uppdra till SNUG"): a name in capitals of up to four letters that
 * is among names is more often an abbreviation, and only the caller can tell.
 */
export function isGivenName(word: string): boolean {
  if (word.length < 2 || word.length > MAX_LENGTH * 2) return false;
  const folded = foldWord(word);
  const hyphen = folded.search(/[-\u2010\u2011]/);
  return names.has(hyphen > 0 ? folded.slice(0, hyphen) : folded);
}

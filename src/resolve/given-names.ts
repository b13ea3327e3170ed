/**
 * Given names with the other forms by which their bearers go, folded: familiar ones, and a few spellings.
 * From general knowledge of English, Spanish, Russian and Arabic usage; a form may belong to several names.
 */
const FORMS_OF_NAMES = `
abigail abby; abraham abe; albert al bert; alexander alex alec sandy sasha aleksandr alexandr;
aleksandr alex sasha alexander; alexandra alex sandra sasha; alejandro alex ale; alfred alf fred;
amanda mandy; andrew andy drew; anthony tony; antonio tony tono; archibald archie; arthur art;
barbara barb barbie; bartholomew bart; benjamin ben benny; bernard bernie; boris borya; bradley brad;
calvin cal; cameron cam; catherine cathy kate katie cat; charles charlie chuck chas; charlotte lottie;
christina chris tina; christine chris chrissie; christopher chris kit; clifford cliff; clinton clint;
cynthia cindy; daniel dan danny; david dave davy; deborah deb debbie; dennis denny; dmitry dima mitya;
dmitri dima mitya; dolores lola; donald don donny; dorothy dot dottie; douglas doug; eduardo edu lalo;
edward ed eddie ted teddy ned; edwin ed; eleanor ellie nell; elizabeth liz lizzie beth betty betsy eliza libby;
enrique quique; ernest ernie; eugene gene; evgeny zhenya; yevgeny zhenya evgeny;
ekaterina katya; yekaterina katya ekaterina; emmanuel manny; federico fede; fernando nando; frances fran;
francis frank; francisco paco pancho curro; franklin frank; frederick fred freddie freddy; fredrick fred freddie;
gabriel gabe; gabriela gaby; geoffrey geoff; gerald gerry jerry; gerard gerry; gertrude trudy; gilbert gil;
gonzalo gonzo; graciela chela; gregory greg; guadalupe lupe; guillermo memo; gustavo gus; harold harry hal;
harriet hattie; henry harry hank hal; herbert herb bert; howard howie; hugh hughie; ignacio nacho;
irina ira; isabella bella; ivan vanya; jacob jake; jacqueline jackie; jaime jimmy; james jim jimmy jamie;
janet jan; jeffrey jeff; jennifer jen jenny; jeremiah jerry; jeremy jez; jerome jerry; jesus chucho;
jessica jess jessie; joanna jo; john jack johnny jon; jonathan jon johnny; jorge coque; jose pepe; josefina pepa;
joseph joe joey; josephine jo josie; joshua josh; juan juancho; judith judy; julia julie;
katherine kate kathy katie kat; kathleen kathy; kathryn kate kathy; katerina katya; kenneth ken kenny; kimberly kim;
konstantin kostya; lawrence larry laurie; laurence larry laurie; leonard len lenny leo; leonid lenya; leopold leo;
leslie les; lewis lew; lillian lily; linda lindy; lorenzo renzo; louis lou; louise lou; lucille lucy; luis lucho;
lyudmila lyuda mila ludmila; madeleine maddie; magdalena magda; manuel manolo manny; manuela manoli;
margaret maggie meg peggy marge; margarita rita; maria masha; mariya masha; martha marty; martin marty; mathew matt;
matthew matt; maxim max; maximilian max; maximiliano max; maximillian max; melissa mel; melvin mel; mercedes merche;
michael mike mick micky mickey; mikhail misha; michelle shelly; mitchell mitch; mohamed mo; mohammad mo; mohammed mo;
muhammad mo; nadezhda nadya; nancy nan; natalia natasha nata; natalya natasha; nathan nate;
nathaniel nat nate; nicholas nick nicky; nicolas nick nico; nikolai kolya; nikolay kolya; norman norm; oleksandr sasha alex;
oliver ollie; olga olya; oscar ozzie; pamela pam; patricia pat patty trish; patrick pat paddy; pavel pasha; peter pete;
pedro perico; philip phil; phillip phil; pyotr petya; rafael rafa rafi; raymond ray; rebecca becky; reginald reg reggie;
ricardo ricky richi; richard rich rick dick ricky; robert bob bobby rob robbie; roberto beto; roderick rod;
rodrigo rodri; roger rog; roman roma; ronald ron ronnie; rosario charo; rudolph rudy; russell russ; salvador chava;
samantha sam; samuel sam sammy; sandra sandy; santiago santi; sebastian seb; sergei seryozha; sergey seryozha;
sergio checo; stanley stan; stephanie steph; stephen steve; steven steve; stewart stu; stuart stu; susan sue susie;
svetlana sveta; tatiana tanya; tatyana tanya; teresa terry tere; terence terry; terrence terry; theodore ted teddy theo;
theresa terry; thomas tom tommy; timothy tim; valentina valya; veronica ronnie; victor vic;
victoria vicky tori; vincent vince; viktor vitya; vladimir volodya vova; volodymyr vova; virginia ginny; walter walt wally;
wilfred wilf fred; wilhelm willi; william bill billy will willie liam; yuri yura; yelena lena; elena lena;
zachary zach zack; abdulrahman abdul; abdelrahman abdel abdul; abdullah abdallah; yusuf yousef youssef; khadija khadijah dija; fatima fatma fatimah;
maryam mariam miriam; osama usama; sulaiman suleiman soliman; othman osman uthman; zainab zeinab zaynab;
mustapha mustafa; yasser yasir; khaled khalid; mohamad mo`;

const formsOf = new Map<string, readonly string[]>(
  FORMS_OF_NAMES.split(';').map((entry): [string, string[]] => {
    const [name = '', ...forms] = entry.trim().split(/\s+/);
    return [name, forms];
  }),
);

/** What bearers of a given name are called too: "william" gives "bill", "billy", "will" … */
export function otherForms(given: string): readonly string[] {
  return formsOf.get(given) ?? [];
}

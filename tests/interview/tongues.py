"""A short interview in each of many languages, with the words that its pages put around and before what is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """What a page in one language is made of."""

    host: str
    guest: str
    title: str
    intro: str
    roles: tuple[str, str]  # the words for question and answer
    letters: tuple[str, str]  # their usual letters
    office: str  # what a paper calls itself as a label
    credit: str  # who asked, with {}
    bio: str
    footer: str
    turns: tuple[str, ...]  # question, answer, question, answer …


def _tongue(text: str) -> Tongue:
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    host, guest = lines[0].split(" | ")
    question, answer, q, a, office = lines[3].split(" | ")
    return Tongue(
        host, guest, lines[1], lines[2], (question, answer), (q, a), office, lines[4], lines[5], lines[6],
        tuple(lines[7:]),
    )  # fmt: skip


TONGUES: Mapping[str, Tongue] = {
    code: _tongue(text)
    for code, text in {
        "de": """
            Karin Lenz | Jonas Weidner
            Zwischen Zahnrad und Zeiger: Jonas Weidner im Gespräch
            Jonas Weidner repariert seit zwanzig Jahren Turmuhren. Karin Lenz hat ihn in seiner Werkstatt besucht.
            Frage | Antwort | F | A | Redaktion
            Das Gespräch führte {}.
            Jonas Weidner, Jahrgang 1971, lebt mit seiner Familie in Lindau und lehrt an der Uhrmacherschule.
            Abonnieren Sie unseren Newsletter und lesen Sie jede Woche ein neues Porträt.
            Wie sind Sie zu den Turmuhren gekommen?
            Eher zufällig. Mein Onkel war Mesner, und ich durfte als Kind mit auf den Turm.
            Viele Kirchen stellen heute auf Funk um. Macht Ihnen das Sorgen?
            Nein, eigentlich nicht. Was ist schon eine Uhr, die niemand hört? Die Glocke bleibt ja.
            Erzählen Sie uns von Ihrer schwierigsten Reparatur.
            Das war in Bregenz. Das Werk stand seit dem Krieg still, und wir mussten jedes Zahnrad neu schneiden.
            Und wie lange hat das gedauert?
            Drei Jahre.
            Was raten Sie jungen Leuten, die diesen Beruf lernen wollen?
            Geduld haben und viel fragen. Ich habe selbst am meisten von alten Kollegen gelernt.""",
        "fr": """
            Claire Morel | Antoine Jourdan
            « Une horloge, ça respire » : entretien avec Antoine Jourdan
            Depuis vingt ans, Antoine Jourdan répare les horloges des clochers. Nous l’avons rencontré dans son atelier.
            Question | Réponse | Q | R | La rédaction
            Propos recueillis par {}.
            Né en 1971, Antoine Jourdan vit à Annecy avec sa famille et enseigne à l’école d’horlogerie.
            Abonnez-vous à notre lettre d’information pour recevoir un nouveau portrait chaque semaine.
            Comment êtes-vous venu aux horloges de clocher ?
            Un peu par hasard. Mon oncle était sacristain et j’avais le droit de monter avec lui.
            Beaucoup d’églises passent à la radio. Cela vous inquiète ?
            Non, pas vraiment. Qu’est-ce qu’une horloge que personne n’entend ? La cloche, elle, reste.
            Racontez-nous votre réparation la plus difficile.
            C’était à Thonon. Le mécanisme était arrêté depuis la guerre, il a fallu retailler chaque roue.
            Et combien de temps cela a-t-il pris ?
            Trois ans.
            Que conseillez-vous aux jeunes qui veulent apprendre ce métier ?
            D’être patients et de poser des questions. J’ai surtout appris auprès des anciens.""",
        "es": """
            Lucía Ferrer | Martín Olmedo
            Entrevista a Martín Olmedo, relojero de torres
            Martín Olmedo repara relojes de torre desde hace veinte años. Hablamos con él en su taller.
            Pregunta | Respuesta | P | R | Redacción
            Entrevista realizada por {}.
            Martín Olmedo nació en 1971, vive en Soria con su familia y enseña en la escuela de relojería.
            Suscríbete a nuestro boletín y recibe cada semana un nuevo retrato.
            ¿Cómo llegó usted a los relojes de torre?
            Por casualidad. Mi tío era sacristán y de niño me dejaba subir con él.
            Muchas iglesias se pasan a la radio. ¿Le preocupa?
            No, la verdad. ¿Qué es un reloj que nadie oye? La campana se queda.
            Cuéntenos su reparación más difícil.
            Fue en Burgos. La máquina llevaba parada desde la guerra y hubo que tallar cada rueda.
            ¿Y cuánto tiempo le llevó?
            Tres años.
            ¿Qué les aconseja a los jóvenes que quieren aprender este oficio?
            Paciencia y preguntar mucho. Yo aprendí sobre todo de los mayores.""",
        "it": """
            Chiara Neri | Paolo Vanni
            Intervista a Paolo Vanni, orologiaio da campanile
            Paolo Vanni ripara orologi da torre da vent’anni. Lo abbiamo incontrato nella sua bottega.
            Domanda | Risposta | D | R | Redazione
            Intervista a cura di {}.
            Paolo Vanni, classe 1971, vive a Bergamo con la famiglia e insegna alla scuola di orologeria.
            Iscriviti alla nostra newsletter per ricevere ogni settimana un nuovo ritratto.
            Come è arrivato agli orologi da torre?
            Un po’ per caso. Mio zio era sacrestano e da bambino potevo salire con lui.
            Molte chiese passano alla radio. La preoccupa?
            No, direi di no. Che cos’è un orologio che nessuno sente? La campana resta.
            Ci racconti la riparazione più difficile.
            È stata a Lecco. Il meccanismo era fermo dalla guerra e abbiamo dovuto ritagliare ogni ruota.
            E quanto tempo ci è voluto?
            Tre anni.
            Che cosa consiglia ai giovani che vogliono imparare questo mestiere?
            Pazienza e tante domande. Io ho imparato soprattutto dai vecchi colleghi.""",
        "pt": """
            Marta Leal | Duarte Pires
            Entrevista com Duarte Pires, relojoeiro de torres
            Duarte Pires conserta relógios de torre há vinte anos. Fomos visitá-lo na sua oficina.
            Pergunta | Resposta | P | R | Redação
            Entrevista conduzida por {}.
            Duarte Pires nasceu em 1971, vive em Viseu com a família e dá aulas na escola de relojoaria.
            Assine a nossa newsletter e receba todas as semanas um novo retrato.
            Como chegou aos relógios de torre?
            Um pouco por acaso. O meu tio era sacristão e deixava-me subir com ele.
            Muitas igrejas estão a mudar para o rádio. Isso preocupa-o?
            Não, nem por isso. O que é um relógio que ninguém ouve? O sino fica.
            Conte-nos a sua reparação mais difícil.
            Foi em Lamego. A máquina estava parada desde a guerra e tivemos de talhar cada roda de novo.
            E quanto tempo demorou?
            Três anos.
            O que aconselha aos jovens que querem aprender este ofício?
            Paciência e muitas perguntas. Eu aprendi sobretudo com os mais velhos.""",
        "nl": """
            Femke Bos | Ruben Haak
            In gesprek met torenuurwerkmaker Ruben Haak
            Ruben Haak repareert al twintig jaar torenuurwerken. Wij zochten hem op in zijn werkplaats.
            Vraag | Antwoord | V | A | Redactie
            Interview: {}
            Ruben Haak (1971) woont met zijn gezin in Deventer en geeft les aan de vakschool.
            Meld je aan voor onze nieuwsbrief en lees elke week een nieuw portret.
            Hoe bent u bij torenuurwerken terechtgekomen?
            Een beetje toevallig. Mijn oom was koster en ik mocht als kind mee de toren op.
            Veel kerken stappen over op radio. Baart u dat zorgen?
            Nee, eigenlijk niet. Wat is een klok die niemand hoort? De bel blijft.
            Vertelt u eens over uw moeilijkste reparatie.
            Dat was in Zutphen. Het werk stond al sinds de oorlog stil en we moesten elk wiel opnieuw snijden.
            En hoe lang duurde dat?
            Drie jaar.
            Wat raadt u jonge mensen aan die dit vak willen leren?
            Geduld, en veel vragen stellen. Ik heb het meeste van oude collega's geleerd.""",
        "pl": """
            Ewa Lis | Adam Wrona
            Zegar musi oddychać. Rozmowa z Adamem Wroną
            Adam Wrona od dwudziestu lat naprawia zegary wieżowe. Odwiedziliśmy go w jego warsztacie.
            Pytanie | Odpowiedź | P | O | Redakcja
            Rozmawiała {}
            Adam Wrona, rocznik 1971, mieszka z rodziną w Toruniu i uczy w szkole zegarmistrzowskiej.
            Zapisz się na nasz newsletter i co tydzień czytaj nowy portret.
            Jak pan trafił do zegarów wieżowych?
            Trochę przypadkiem. Mój wuj był kościelnym i jako dziecko mogłem wchodzić z nim na wieżę.
            Wiele kościołów przechodzi na radio. Czy to pana martwi?
            Nie, raczej nie. Czym jest zegar, którego nikt nie słyszy? Dzwon zostaje.
            Proszę opowiedzieć o najtrudniejszej naprawie.
            To było w Chełmnie. Mechanizm stał od wojny i musieliśmy na nowo naciąć każde koło.
            Ile to trwało?
            Trzy lata.
            Co by pan poradził młodym, którzy chcą się nauczyć tego zawodu?
            Cierpliwości i pytania. Sam najwięcej nauczyłem się od starszych kolegów.""",
        "ru": """
            Ирина Белова | Павел Громов
            Часы должны дышать: интервью с Павлом Громовым
            Павел Громов уже двадцать лет чинит башенные часы. Мы побывали в его мастерской.
            Вопрос | Ответ | В | О | Редакция
            Беседовала {}
            Павел Громов родился в 1971 году, живёт с семьёй в Костроме и преподаёт в училище.
            Подпишитесь на нашу рассылку и каждую неделю читайте новый портрет.
            Как вы пришли к башенным часам?
            Отчасти случайно. Мой дядя служил при церкви и брал меня с собой на колокольню.
            Многие храмы переходят на радио. Вас это беспокоит?
            Нет, пожалуй. Что такое часы, которых никто не слышит? Колокол ведь остаётся.
            Расскажите о самом трудном ремонте.
            Это было в Угличе. Механизм стоял с войны, и нам пришлось заново нарезать каждое колесо.
            И сколько это заняло?
            Три года.
            Что вы посоветуете молодым, которые хотят освоить это ремесло?
            Терпения и побольше вопросов. Я сам больше всего узнал от старых мастеров.""",
        "uk": """
            Оксана Бондар | Тарас Гнатюк
            Годинник має дихати: інтерв’ю з Тарасом Гнатюком
            Тарас Гнатюк уже двадцять років лагодить баштові годинники. Ми завітали до його майстерні.
            Питання | Відповідь | П | В | Редакція
            Розмовляла {}
            Тарас Гнатюк народився 1971 року, живе з родиною у Львові й викладає в училищі.
            Підпишіться на нашу розсилку й щотижня читайте новий портрет.
            Як ви прийшли до баштових годинників?
            Почасти випадково. Мій дядько служив при церкві й брав мене із собою на дзвіницю.
            Багато храмів переходять на радіо. Вас це непокоїть?
            Ні, мабуть. Що таке годинник, якого ніхто не чує? Дзвін же лишається.
            Розкажіть про найважчий ремонт.
            Це було в Жовкві. Механізм стояв із війни, і нам довелося наново нарізати кожне колесо.
            І скільки це тривало?
            Три роки.
            Що ви порадите молодим, які хочуть опанувати це ремесло?
            Терпіння й більше запитань. Я сам найбільше дізнався від старих майстрів.""",
        "cs": """
            Jana Malá | Petr Dvorský
            Hodiny musí dýchat: rozhovor s Petrem Dvorským
            Petr Dvorský už dvacet let opravuje věžní hodiny. Navštívili jsme ho v jeho dílně.
            Otázka | Odpověď | O | P | Redakce
            Rozhovor vedla {}
            Petr Dvorský se narodil v roce 1971, žije s rodinou v Táboře a učí na hodinářské škole.
            Přihlaste se k odběru našeho newsletteru a čtěte každý týden nový portrét.
            Jak jste se dostal k věžním hodinám?
            Trochu náhodou. Můj strýc byl kostelník a jako dítě jsem s ním směl na věž.
            Mnoho kostelů přechází na rádio. Dělá vám to starosti?
            Ne, vlastně ani ne. Co jsou hodiny, které nikdo neslyší? Zvon přece zůstane.
            Povězte nám o své nejtěžší opravě.
            To bylo v Písku. Stroj stál od války a museli jsme znovu vyřezat každé kolo.
            A jak dlouho to trvalo?
            Tři roky.
            Co byste poradil mladým, kteří se chtějí tomuto řemeslu naučit?
            Trpělivost a hodně se ptát. Sám jsem se nejvíc naučil od starších kolegů.""",
        "sv": """
            Elin Sjö | Lars Hammar
            En klocka måste andas – intervju med Lars Hammar
            Lars Hammar har lagat tornur i tjugo år. Vi besökte honom i hans verkstad.
            Fråga | Svar | F | S | Redaktionen
            Intervju: {}
            Lars Hammar är född 1971, bor med sin familj i Visby och undervisar på urmakarskolan.
            Prenumerera på vårt nyhetsbrev och läs ett nytt porträtt varje vecka.
            Hur kom du in på tornur?
            Lite av en slump. Min morbror var kyrkvaktmästare och jag fick följa med upp i tornet.
            Många kyrkor går över till radio. Oroar det dig?
            Nej, egentligen inte. Vad är en klocka som ingen hör? Ringningen finns ju kvar.
            Berätta om din svåraste reparation.
            Det var i Kalmar. Verket hade stått stilla sedan kriget och vi fick skära om varje hjul.
            Och hur lång tid tog det?
            Tre år.
            Vad har du för råd till unga som vill lära sig yrket?
            Tålamod, och att fråga mycket. Själv har jag lärt mig mest av äldre kollegor.""",
        "da": """
            Mette Holm | Anders Krogh
            Et ur skal kunne ånde: interview med Anders Krogh
            Anders Krogh har repareret tårnure i tyve år. Vi besøgte ham i hans værksted.
            Spørgsmål | Svar | S | A | Redaktionen
            Interview: {}
            Anders Krogh er født i 1971, bor med sin familie i Ribe og underviser på urmagerskolen.
            Tilmeld dig vores nyhedsbrev og læs et nyt portræt hver uge.
            Hvordan kom du til tårnure?
            Lidt tilfældigt. Min onkel var kirketjener, og jeg måtte komme med op i tårnet.
            Mange kirker går over til radio. Bekymrer det dig?
            Nej, egentlig ikke. Hvad er et ur, som ingen hører? Klokken bliver jo.
            Fortæl om din sværeste reparation.
            Det var i Tønder. Værket havde stået stille siden krigen, og vi måtte skære hvert hjul om.
            Og hvor lang tid tog det?
            Tre år.
            Hvad vil du råde unge til, som gerne vil lære faget?
            Tålmodighed, og at spørge meget. Selv har jeg lært mest af ældre kolleger.""",
        "no": """
            Ingrid Moe | Sverre Lund
            En klokke må puste: intervju med Sverre Lund
            Sverre Lund har reparert tårnur i tjue år. Vi besøkte ham i verkstedet hans.
            Spørsmål | Svar | S | A | Redaksjonen
            Intervju: {}
            Sverre Lund er født i 1971, bor med familien i Bergen og underviser på urmakerskolen.
            Meld deg på nyhetsbrevet vårt og les et nytt portrett hver uke.
            Hvordan kom du inn på tårnur?
            Litt tilfeldig. Onkelen min var kirketjener, og jeg fikk være med opp i tårnet.
            Mange kirker går over til radio. Bekymrer det deg?
            Nei, egentlig ikke. Hva er ei klokke som ingen hører? Ringingen blir jo igjen.
            Fortell om den vanskeligste reparasjonen.
            Det var i Voss. Verket hadde stått stille siden krigen, og vi måtte skjære hvert hjul på nytt.
            Og hvor lang tid tok det?
            Tre år.
            Hva vil du råde unge til som ønsker å lære dette yrket?
            Tålmodighet, og å spørre mye. Selv har jeg lært mest av eldre kolleger.""",
        "fi": """
            Aino Laine | Mikko Salo
            Kellon täytyy hengittää – haastattelussa Mikko Salo
            Mikko Salo on korjannut tornikelloja kaksikymmentä vuotta. Vierailimme hänen verstaallaan.
            Kysymys | Vastaus | K | V | Toimitus
            Haastattelija: {}
            Mikko Salo on syntynyt vuonna 1971, asuu perheineen Porvoossa ja opettaa kelloseppäkoulussa.
            Tilaa uutiskirjeemme ja lue joka viikko uusi henkilökuva.
            Miten päädyit tornikellojen pariin?
            Vähän sattumalta. Enoni oli suntio, ja sain lapsena kiivetä hänen kanssaan torniin.
            Moni kirkko siirtyy radioon. Huolestuttaako se sinua?
            Ei oikeastaan. Mikä on kello, jota kukaan ei kuule? Soitto jää kuitenkin.
            Kerro vaikeimmasta korjauksestasi.
            Se oli Raumalla. Koneisto oli seissyt sodasta asti, ja jouduimme leikkaamaan joka rattaan uudestaan.
            Ja kauanko se kesti?
            Kolme vuotta.
            Mitä neuvoisit nuorille, jotka haluavat oppia tämän ammatin?
            Kärsivällisyyttä ja paljon kysymyksiä. Itse opin eniten vanhemmilta kollegoilta.""",
        "tr": """
            Elif Kaya | Murat Şahin
            Saat nefes almalı: Murat Şahin ile söyleşi
            Murat Şahin yirmi yıldır kule saatlerini onarıyor. Onu atölyesinde ziyaret ettik.
            Soru | Cevap | S | C | Editör
            Söyleşi: {}
            1971 doğumlu Murat Şahin ailesiyle birlikte Bursa’da yaşıyor ve saatçilik okulunda ders veriyor.
            Bültenimize abone olun, her hafta yeni bir portre okuyun.
            Kule saatlerine nasıl başladınız?
            Biraz tesadüfen. Amcam camide görevliydi, çocukken ben de onunla kuleye çıkardım.
            Birçok kule radyoya geçiyor. Bu sizi kaygılandırıyor mu?
            Hayır, pek değil. Kimsenin duymadığı bir saat nedir ki? Çan kalıyor.
            Bize en zor onarımınızı anlatın.
            İznik’teydi. Makine savaştan beri duruyordu, her çarkı yeniden kesmek zorunda kaldık.
            Peki ne kadar sürdü?
            Üç yıl.
            Bu mesleği öğrenmek isteyen gençlere ne önerirsiniz?
            Sabır ve bol soru. Ben en çok yaşlı ustalardan öğrendim.""",
        "ja": """
            山田花子 | 佐藤健一
            時計は息をする——佐藤健一さんインタビュー
            佐藤健一さんは二十年にわたって塔時計を修理してきた。工房を訪ねて話を聞いた。
            質問 | 回答 | Q | A | 編集部
            聞き手：{}
            佐藤健一　一九七一年生まれ。家族と松本市に暮らし、時計学校で教えている。
            メールマガジンに登録すると、毎週新しい記事が届きます。
            塔時計の仕事を始めたきっかけを教えてください。
            偶然なんです。叔父が教会で働いていて、子どものころに塔へ登らせてもらいました。
            最近は電波時計に替える教会も多いですね。心配はありませんか？
            いや、あまりないですね。誰にも聞こえない時計って何でしょう？鐘は残りますから。
            一番難しかった修理について聞かせてください。
            長崎の時計です。戦争から止まったままで、歯車を全部作り直しました。
            どのくらいかかりましたか？
            三年です。
            この仕事を学びたい若い人に何か助言はありますか。
            根気と、たくさん質問することです。私も先輩から一番多くを学びました。""",
        "zh": """
            李晓梅 | 王志远
            钟表也要呼吸——专访王志远
            王志远修理塔钟已有二十年。我们到他的工作室拜访了他。
            问 | 答 | 问 | 答 | 记者
            采访：{}
            王志远，一九七一年生，与家人住在苏州，在钟表学校任教。
            欢迎订阅我们的邮件，每周阅读一篇新的人物故事。
            您是怎么开始修塔钟的？
            有点偶然。我叔叔在教堂工作，小时候我可以跟着他上塔。
            现在很多教堂改用电波钟。您担心吗？
            不太担心。没有人听见的钟算什么钟呢？钟声还在。
            请您讲讲最难的一次修理。
            那是在天津。机芯从战争时就停了，我们只好把每个齿轮重新做一遍。
            花了多长时间？
            三年。
            对想学这门手艺的年轻人，您有什么建议？
            要有耐心，多问。我自己从老师傅那里学得最多。""",
        "ko": """
            김하나 | 박준호
            시계도 숨을 쉰다: 박준호 인터뷰
            박준호 씨는 이십 년 동안 탑시계를 고쳐 왔다. 그의 작업실을 찾아갔다.
            질문 | 답변 | 문 | 답 | 편집부
            인터뷰: {} 기자
            박준호 1971년생. 가족과 함께 전주에 살며 시계 학교에서 가르친다.
            뉴스레터를 구독하시면 매주 새로운 이야기를 받아 보실 수 있습니다.
            탑시계 일은 어떻게 시작하셨나요?
            우연이었어요. 삼촌이 교회에서 일하셔서 어릴 때 탑에 따라 올라가곤 했습니다.
            요즘은 전파시계로 바꾸는 교회가 많습니다. 걱정되지 않으세요?
            아니요, 별로요. 아무도 듣지 못하는 시계가 무슨 시계겠어요? 종은 남잖아요.
            가장 어려웠던 수리에 대해 말씀해 주세요.
            군산에서였어요. 전쟁 때부터 멈춰 있어서 톱니바퀴를 모두 다시 깎아야 했습니다.
            얼마나 걸렸나요?
            삼 년이요.
            이 일을 배우고 싶은 젊은이들에게 조언을 해 주신다면?
            인내심을 갖고 많이 물어보세요. 저도 선배들에게 가장 많이 배웠습니다.""",
        "id": """
            Dewi Lestari | Bagus Pratama
            Jam harus bernapas: wawancara dengan Bagus Pratama
            Bagus Pratama sudah dua puluh tahun memperbaiki jam menara. Kami menemuinya di bengkelnya.
            Tanya | Jawab | T | J | Redaksi
            Pewawancara: {}
            Bagus Pratama lahir pada tahun 1971, tinggal bersama keluarganya di Malang dan mengajar di sekolah jam.
            Berlangganan buletin kami dan baca kisah baru setiap minggu.
            Bagaimana Anda mulai menekuni jam menara?
            Agak kebetulan. Paman saya bekerja di gereja, dan waktu kecil saya boleh ikut naik ke menara.
            Banyak gereja beralih ke radio. Apakah itu membuat Anda khawatir?
            Tidak juga. Apa artinya jam yang tidak didengar siapa pun? Loncengnya tetap ada.
            Ceritakan perbaikan yang paling sulit.
            Itu di Semarang. Mesinnya mati sejak perang, dan kami harus memotong ulang setiap roda.
            Berapa lama pengerjaannya?
            Tiga tahun.
            Apa saran Anda untuk anak muda yang ingin belajar pekerjaan ini?
            Sabar, dan banyak bertanya. Saya sendiri paling banyak belajar dari senior.""",
        "ca": """
            Núria Soler | Jordi Puig
            Entrevista a Jordi Puig, rellotger de campanars
            Jordi Puig fa vint anys que repara rellotges de campanar. Hem parlat amb ell al seu taller.
            Pregunta | Resposta | P | R | Redacció
            Entrevista de {}
            Jordi Puig va néixer el 1971, viu a Vic amb la família i fa classes a l’escola de rellotgeria.
            Subscriu-te al nostre butlletí i rep cada setmana un nou retrat.
            Com vau arribar als rellotges de campanar?
            Una mica per casualitat. El meu oncle era sagristà i de petit em deixava pujar amb ell.
            Moltes esglésies es passen a la ràdio. Us preocupa?
            No, la veritat. Què és un rellotge que ningú no sent? La campana es queda.
            Expliqueu-nos la reparació més difícil.
            Va ser a Olot. La màquina estava aturada des de la guerra i vam haver de tallar cada roda.
            I quant de temps hi vau estar?
            Tres anys.
            Què aconselleu als joves que volen aprendre aquest ofici?
            Paciència i preguntar molt. Jo vaig aprendre sobretot dels més grans.""",
        "ro": """
            Ioana Radu | Mihai Stoica
            Interviu cu Mihai Stoica, ceasornicar de turnuri
            Mihai Stoica repară ceasuri de turn de douăzeci de ani. L-am vizitat în atelierul lui.
            Întrebare | Răspuns | Î | R | Redacția
            Interviu realizat de {}
            Mihai Stoica s-a născut în 1971, locuiește la Sibiu cu familia și predă la școala de ceasornicărie.
            Abonează-te la buletinul nostru și citește în fiecare săptămână un nou portret.
            Cum ați ajuns la ceasurile de turn?
            Puțin din întâmplare. Unchiul meu era paracliser și mă lăsa să urc cu el.
            Multe biserici trec pe radio. Vă îngrijorează asta?
            Nu, nu prea. Ce este un ceas pe care nu-l aude nimeni? Clopotul rămâne.
            Povestiți-ne despre cea mai grea reparație.
            A fost la Brașov. Mecanismul stătea din război și a trebuit să tăiem din nou fiecare roată.
            Și cât a durat?
            Trei ani.
            Ce îi sfătuiți pe tinerii care vor să învețe această meserie?
            Răbdare și multe întrebări. Eu am învățat cel mai mult de la colegii mai în vârstă.""",
        "hu": """
            Nagy Eszter | Kovács Péter
            Az óra lélegzik: interjú Kovács Péterrel
            Kovács Péter húsz éve javít toronyórákat. Műhelyében látogattuk meg.
            Kérdés | Válasz | K | V | Szerkesztőség
            Az interjút készítette: {}
            Kovács Péter 1971-ben született, családjával Szegeden él, és az órásiskolában tanít.
            Iratkozzon fel hírlevelünkre, és olvasson minden héten egy új portrét.
            Hogyan került kapcsolatba a toronyórákkal?
            Kicsit véletlenül. A nagybátyám sekrestyés volt, és gyerekként vele mehettem a toronyba.
            Sok templom áttér a rádióra. Aggasztja ez önt?
            Nem, igazából nem. Mit ér egy óra, amelyet senki sem hall? A harang megmarad.
            Meséljen a legnehezebb javításról.
            Az Egerben volt. A szerkezet a háború óta állt, és minden kereket újra kellett vágnunk.
            És mennyi ideig tartott?
            Három évig.
            Mit tanácsol azoknak a fiataloknak, akik meg akarják tanulni ezt a szakmát?
            Türelmet és sok kérdést. Én is az idősebb kollégáktól tanultam a legtöbbet.""",
        "el": """
            Μαρία Λάμπρου | Νίκος Βέργος
            Το ρολόι πρέπει να αναπνέει: συνέντευξη με τον Νίκο Βέργο
            Ο Νίκος Βέργος επισκευάζει ρολόγια πύργων εδώ και είκοσι χρόνια. Τον επισκεφθήκαμε στο εργαστήριό του.
            Ερώτηση | Απάντηση | Ε | Α | Σύνταξη
            Συνέντευξη στη {}
            Ο Νίκος Βέργος γεννήθηκε το 1971, ζει με την οικογένειά του στα Χανιά και διδάσκει στη σχολή.
            Εγγραφείτε στο ενημερωτικό μας δελτίο και διαβάστε κάθε εβδομάδα ένα νέο πορτρέτο.
            Πώς φτάσατε στα ρολόγια των πύργων;
            Λίγο τυχαία. Ο θείος μου δούλευε στην εκκλησία και με άφηνε να ανεβαίνω μαζί του.
            Πολλές εκκλησίες περνούν στο ραδιόφωνο. Σας ανησυχεί αυτό;
            Όχι, μάλλον όχι. Τι είναι ένα ρολόι που δεν το ακούει κανείς; Η καμπάνα μένει.
            Μιλήστε μας για την πιο δύσκολη επισκευή.
            Ήταν στο Ναύπλιο. Ο μηχανισμός είχε σταματήσει από τον πόλεμο και κόψαμε ξανά κάθε τροχό.
            Και πόσο κράτησε;
            Τρία χρόνια.
            Τι συμβουλεύετε τους νέους που θέλουν να μάθουν αυτή την τέχνη;
            Υπομονή και πολλές ερωτήσεις. Εγώ έμαθα κυρίως από τους παλιούς.""",
    }.items()
}  # fmt: skip

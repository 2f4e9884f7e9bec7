"""What Korean interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    spaced=False,
    common="있다|있는|하는|것은|것이|그리고|하지만|에서|으로|습니다|에요|이다",
    ask="왜|어떻게|무엇|무슨|어떤|언제|어디|누구|얼마나|몇|혹시|그럼|어느",
    invite="말씀해|설명해|소개해|들려|부탁드|부탁합니다|이야기해|얘기해|알려|(?:마지막|첫) ?(?:번째 )?질문",
    i="저는|제가|저도|저의|저를|저에게|나는|내가|나도",
    we="우리|저희",
    you="당신|선생님|작가님|대표님|감독님|교수님|님은|님의|님께|님이|님도|본인",
    he="그는|그가",
    she="그녀",
    they="그들",
    reply="네|예|아니요|아니오|아뇨|음|글쎄요|사실|그렇죠|그렇습니다|맞아요|맞습니다|물론|우선",
    lead="그럼|그러면|그런데|마지막으로|다음으로|먼저|끝으로|혹시|요즘",
    thanks="감사|고맙",
    hello="안녕하세요|반갑습니다|환영",
    talk="인터뷰|대담|만났|만나 |이야기를 나|이야기를 들",
    title="교수|박사|선생님",
)

LABELS = LabelWords(
    interviewer=words("질문 문 물음 편집부 기자 인터뷰어 진행자 사회자 에디터"),
    guest=words("답변 답 대답 인터뷰이 게스트"),
    letters=("문", "답"),
    nobody="사진|출처|날짜|장소|나이",
)

NAMES = NameWords(
    credit="인터뷰|인터뷰어|글|취재|기자|정리|진행|글[·/, ]+사진|인터뷰[·/, ]+정리|인터뷰 및 정리|에디터|작성",
    also_credited="사진|번역|편집|일러스트|디자인",
)

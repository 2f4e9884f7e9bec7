"""What Chinese interviewers and guests say, and how they are labelled and named."""

from __future__ import annotations

from interview_audio.languages.interviewing import LabelWords, NameWords, Vocabulary
from interview_audio.languages.language import words

VOCABULARY = Vocabulary(
    spaced=False,
    common="的|是|了|在|不|有|这|那|和|也|就|都|說|说",
    ask="什么|什麼|怎么|怎麼|为什么|為什麼|为何|為何|如何|哪|谁|誰|多少|是否|有没有|有沒有|您|你",
    invite="请您|请你|請您|請你|请谈|請談|请介绍|請介紹|请分享|請分享|请问|請問|谈谈|談談|讲讲|講講|介绍一下|介紹一下|聊聊|分享一下|说说|說說|(?:最后|最後|第)一个问题|谈一谈|谈一下|"
    "说一下",
    i="我(?!们|們|国|國)",
    we="我们|我們|咱们",
    you="您|你",
    he="他(?!们|們)",
    she="她(?!们|們)",
    they="他们|他們|她们",
    reply="是的|对|對|不|嗯|其实|其實|我觉得|我覺得|我认为|我認為|当然|當然|没有|沒有|可以说|首先|哈哈|好的",
    lead="那么|那麼|那|所以|最后|最後|另外|接下来|接下來|刚才|您刚",
    thanks="谢谢|謝謝|感谢|感謝",
    hello="您好|你好|大家好|欢迎|歡迎",
    talk="采访|採訪|专访|專訪|访谈|訪談|对话|對話|对谈|對談|受访|受訪",
    title="教授|博士|先生|女士|老师",
)

LABELS = LabelWords(
    interviewer=words("问 問 提问 提問 记者 記者 采访者 採訪者 访谈者 主持人 编者 编辑 小编 编辑部 采访 採訪"),
    guest=words("答 回答 嘉宾 嘉賓 受访者 受訪者"),
    narrator=words("旁白"),
    letters=("问", "答"),
    nobody="图片|摄影|来源|日期|时间|地点|年龄|注|备注",
)

NAMES = NameWords(
    credit="采访|採訪|采访者|记者|記者|文|撰文|撰稿|作者|采写|采访[/／、和]?(?:整理|撰文|撰稿)|文字|文[/／]图|整理|编辑|採訪整理",
    also_credited="图|图片|摄影|攝影|翻译|翻譯|校对|责编|编辑|设计|排版",
)

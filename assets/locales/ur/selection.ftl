## اہداف کا انتخاب اور اس پر مہر
selection-title = انتخاب اور مہر
selection-choose = انتخاب اور مہر
selection-no-run = انتخاب درجہ بندی سے ہوتا ہے۔ پہلے اشاریے چلائیں۔
selection-to-targets = اہداف پر جائیں
selection-capacity = آڈٹ ایام
selection-capacity-note = خالی: صرف اپنے چنے ہوئے۔
selection-random-pct = بے ترتیب حصہ، فیصد
selection-seed = قرعے کا بیج
selection-seed-note = یہی رکھیں یا پانسہ پھینکیں۔
selection-order-rank = اسکور سے
selection-order-yield-rank = وصولی سے
selection-pick = لیں
selection-pick-named = { $name } کو لیں
selection-drop = ہٹائیں
selection-trader = تاجر
selection-days = ایام
selection-days-sum = اب تک ایام
selection-how = کیسے آیا
selection-how-rank = اسکور سے
selection-how-yield = متوقع وصولی سے
selection-how-random = قرعے سے
selection-how-own = اپنا انتخاب
selection-how-left-out = چھوڑا گیا
selection-line = درجہ بندی یہاں تک پہنچتی ہے: { $days } ایام دستیاب ہیں
selection-overlap-count = { $count ->
    [one] تداخل
   *[other] { $count } تداخل
}
selection-overlap-case = مقدمہ
selection-overlap-selection = مہر بند انتخاب
selection-choice = یہ انتخاب
selection-chosen = منتخب اہداف
selection-by-draw = ان میں قرعے سے
selection-population = کل درجہ بند
selection-days-used = آڈٹ ایام
selection-days-left = باقی ایام
selection-rule = ایک ہدف کے ایام
selection-rule-words = { $base } + فی ڈیکلریشن { $declaration } + فی آئٹم { $item } + فی دس لاکھ روپے { $million }، نصف دن تک، زیادہ سے زیادہ { $most }
selection-beside = اپنے چنے ہوئے اور قرعے سے نکلے اہداف
selection-too-long = قرعے میں نکلے مگر تمام دستیاب ایام سے طویل: { $targets }
selection-overlaps = { $count ->
    [one] ایک ہدف پہلے سے زیرِ آڈٹ یا منتخب ہے
   *[other] { $count } اہداف پہلے سے زیرِ آڈٹ یا منتخب ہیں
}
selection-overlaps-words = ہر ایک کی وجہ لکھیں یا اسے چھوڑ دیں۔ وجہ مہر بند ہو کر مقدمے میں جاتی ہے۔
selection-despite = اس کے باوجود لینے کی وجہ
selection-despite-named = { $name } کو پھر بھی کیوں لیا جائے؟
selection-own-pick = اپنا انتخاب
selection-own-pick-words = { $name } کو درجہ بندی کے برخلاف لیا جا رہا ہے۔ تحریری وجہ انتخاب کے ساتھ مہر بند ہوگی۔
selection-leave-out = چھوڑ دیں
selection-leave-out-words = { $name } کو درجہ بندی اور قرعے دونوں سے چھوڑا جا رہا ہے۔ تحریری وجہ انتخاب کے ساتھ مہر بند ہوگی۔
selection-seal = انتخاب پر مہر لگائیں
selection-seal-now = مہر لگائیں
selection-sealing = مہر لگ رہی ہے…
selection-seal-words = { $count ->
    [one] ایک ہدف، { $days } آڈٹ ایام۔
   *[other] { $count } اہداف، { $days } آڈٹ ایام۔
} مہر کے بعد اس میں کچھ نہیں بدلا جا سکتا؛ اسی نام کا بعد کا انتخاب اس کی جگہ لیتا ہے۔
selection-name = نام
selection-name-note = وہی نام پہلے کی جگہ لیتا ہے۔
selection-reason = اندرونی وجہ
selection-reason-note = دفتر کے لیے۔ اس میں معیار کا ذکر ہو سکتا ہے اور یہ اندر ہی رہتی ہے۔
selection-notice = نوٹس کا متن
selection-notice-note = جو تاجر پڑھے گا۔ اس میں کوئی اشاریہ، اسکور یا درجہ نہ ہو۔
selection-memo-file = یادداشت بطور JSON
selection-pdf-file = یادداشت بطور PDF
selection-sealed = مہر بند
selection-code-note = یہ کوڈ صرف اسی یادداشت کا ہے۔ جس کے پاس یہی اقتباسات ہوں وہ انتخاب دوبارہ بنا کر موازنہ کر سکتا ہے۔
selection-sealed-list = مہر بند انتخاب
selection-none-sealed = مہر بند انتخاب یہاں آئیں گے، تبادلے کے بعد دوسرے دفاتر کے بھی۔
selection-code = کوڈ
selection-state = حالت
selection-state-sealed = مہر بند
selection-state-superseded = بعد والے نے جگہ لی
selection-state-altered = مہر کے بعد بدلا گیا
selection-state-under-notice = زیرِ نوٹس
selection-sealed-by = مہر لگانے والا
selection-place = درجہ
selection-place-of = اسکور سے { $rank }، وصولی سے { $yield }، کل { $population } میں
selection-pick-reason = اس ہدف کی وجہ
selection-memo-missing = یادداشت ابھی اس کمپیوٹر تک نہیں پہنچی۔
selection-verify = تصدیق کریں
selection-verifying = دوبارہ بنایا جا رہا ہے…
selection-write = PDF لکھیں
selection-written = لکھ دیا گیا
selection-same = وہی فہرست دوبارہ نکلتی ہے
selection-differs = وہی نہیں نکلتی
selection-what-memo = یادداشت:
selection-what-extract-missing = اقتباس موجود نہیں:
selection-what-extract-bytes = دوسری فائل:
selection-what-row-differs = آئٹم مختلف ہے:
selection-what-rows-differ = آئٹم مختلف ہیں:
selection-what-reference = حوالہ جدول:
selection-what-package = پیرامیٹر:
selection-what-program = پروگرام:
selection-what-definition = اشاریے:
selection-what-ranking = درجہ بندی:
selection-what-choice = انتخاب:
selection-case-from = مہر بند انتخاب { $name } ({ $code }) نے اس تاجر کو چنا؛ اس کی وجوہ مقدمے میں جائیں گی۔
targets-band-selected = منتخب

## انکار
error-audit-days = پیرامیٹر پیکج کا جدول audit_days استعمال نہیں ہو سکتا: { $why }۔ پیکج درست کریں اور اشاریے دوبارہ چلائیں۔
error-seed = بے ترتیب حصہ بیج سے نکلتا ہے: ایسا بیج دیں جسے کوئی اپنی مرضی سے نہ چن سکے، مثلاً پانسے کے ہندسے۔
error-capacity = "{ $text }" آڈٹ ایام کی تعداد نہیں، جیسے 120 یا 37.5۔
error-pick-reason = { $target } کو درجہ بندی کے برخلاف لینے یا چھوڑنے کے لیے تحریری وجہ درکار ہے۔
error-own-beyond-capacity = اپنے چنے ہوئے اہداف { $own } ایام لیتے ہیں جبکہ { $capacity } دستیاب ہیں۔ کم لیں یا ایام بڑھائیں۔
error-random-beyond-capacity = بے ترتیب حصہ { $capacity } ایام میں نہیں سماتا۔ ایام بڑھائیں یا کم نکالیں۔
error-random-share = بے ترتیب حصہ 0 سے 100 تک فیصد ہے۔
error-grain = اہداف تاجر یا ڈیکلریشن ہوتے ہیں، "{ $text }" نہیں۔
error-order = ترتیب اسکور یا وصولی سے ہوتی ہے، "{ $text }" سے نہیں۔
error-selection-reason = انتخاب پر مہر تحریری وجہ کے ساتھ لگتی ہے۔ وجہ لکھیں۔
error-nobody-chosen = کوئی منتخب نہیں۔ ایام، اپنے اہداف یا قرعے کی تعداد دیں۔
error-too-many-chosen = { $count } اہداف منتخب ہیں جبکہ ایک انتخاب میں زیادہ سے زیادہ { $most } آ سکتے ہیں۔ ایام کم کریں۔
error-selection-overlap = پہلے سے زیرِ آڈٹ یا منتخب: { $targets }۔ ہر ایک کو پھر بھی لینے کی وجہ لکھیں یا وجہ کے ساتھ چھوڑ دیں۔ کسی چیز پر مہر نہیں لگی۔
error-run-is-old = یہ درجہ بندی محفوظ شکل میں دوبارہ نہیں نکلتی: اقتباسات، تصحیحات یا حوالہ جدول بدل چکے ہیں۔ اشاریے دوبارہ چلا کر اسی سے انتخاب کریں۔
error-notice-confidential = نوٹس کے متن میں "{ $word }" ہے جو خفیہ ہے۔ یہ بات اندرونی وجہ میں لکھیں۔
error-no-memo = { $file } ایسی انتخابی یادداشت نہیں جسے یہ پروگرام پڑھتا ہو ({ $why })۔
error-no-such-selection = یہاں "{ $code }" کوڈ کا کوئی مہر بند انتخاب نہیں۔
error-memo-not-here = انتخاب { $code } کی یادداشت ابھی اس کمپیوٹر تک نہیں پہنچی۔ دوبارہ تبادلہ کریں۔
error-memo-altered = انتخاب { $code } ویسا نہیں جیسا مہر بند ہوا تھا؛ اس سے مقدمہ نہیں کھلے گا۔
error-not-selected = انتخاب { $code } نے تاجر { $trader } کو نہیں چنا۔ مقدمہ اس کے بغیر کھولیں اور وجہ دیں۔

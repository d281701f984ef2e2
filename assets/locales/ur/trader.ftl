## تاجر کی فائل، آڈٹ کا تاثر، قواعد کی کتاب
traders-title = تاجر
traders-search = نام یا نمبر
traders-empty = ابھی تاجروں والا کوئی اقتباس درآمد نہیں ہوا۔
traders-none-found = اقتباسات میں اس نام یا نمبر کا کوئی تاجر نہیں۔
traders-shown = { $count } میں سے { $shown } تاجر، بڑی مالیت پہلے
trader-title = تاجر کی فائل
trader-name = تاجر
trader-from-extracts = { $count ->
    [one] ایک اقتباس
   *[other] { $count } اقتباسات
} سے { $items } آئٹم
trader-other-names = یوں بھی لکھا گیا
trader-years = سال
trader-year = مالی سال، یکم جولائی تا 30 جون
trader-all-years = تمام سال
trader-declarations = ڈیکلریشنز
trader-items = آئٹم
trader-value = کسٹمز مالیت، روپے
trader-levies = درج شدہ محصولات، روپے
trader-effective-rate = محصولات، مالیت کا %
trader-cases = مقدمات
trader-first = پہلی
trader-last = آخری
trader-mix-pct = پی سی ٹی کوڈ، مالیت کا %
trader-mix-origins = ممالکِ اصل، مالیت کا %
trader-mix-agents = کلیئرنگ ایجنٹ، مالیت کا %
trader-mix-channels = چینل، مالیت کا %
trader-mix-none = کسی اقتباس میں درج نہیں۔
trader-below = کم تر
trader-concessions = طلب کردہ رعایتیں، مالیت روپے میں
trader-concessions-none = کوئی طلب نہیں کی گئی۔
trader-forgone = چھوڑا گیا محصول
trader-forgone-unknown = چھوڑا گیا محصول: ان آئٹم کا ٹیرف نہیں
trader-undated = { $shown } آئٹم بغیر تاریخ ہیں اور کسی سال میں شامل نہیں۔
trader-repeated = { $shown } آئٹم کئی اقتباسات میں ہیں اور ایک بار گنے گئے۔
trader-value-by-year = مالی سال کے لحاظ سے کسٹمز مالیت
trader-rate-by-year = مالی سال کے لحاظ سے محصولات، مالیت کا %
trader-prices = قیمتیں
trader-prices-title = دوسرے تاجروں کے مقابل اکائی قیمتیں
trader-strips-none = اس تاجر کے کسی کوڈ کی قیمت کا موازنہ ممکن نہیں: اکائی یا شرحِ مبادلہ موجود نہیں۔
trader-strip-own = اپنے: { $count ->
    [one] ایک آئٹم
   *[other] { $shown } آئٹم
}، وسطانیہ { $median } { $unit }۔
trader-strip-others = دوسرے: { $traders } تاجروں کے { $shown } آئٹم، ربعی حدیں { $low } اور { $high }، وسطانیہ { $median }۔
trader-strip-alone = اس مدت میں کسی اور نے یہ کوڈ ظاہر نہیں کیا۔
trader-strip-left-out = { $shown } آئٹم کا موازنہ ممکن نہیں۔
trader-audits = آڈٹ
trader-no-cases = اس کمپیوٹر پر اس تاجر کا کوئی مقدمہ نہیں۔
trader-period = مدت
trader-state = حالت
trader-findings = نتائج
trader-hours = گھنٹے
trader-detected = نشاندہی
trader-framed = فریم شدہ
trader-adjudicated = فیصلہ شدہ
trader-recovered = وصول شدہ
trader-sum = میزان
trader-scores = درجہ بندیوں میں مقام
trader-not-ranked = درجہ بندی میں نہیں
trader-rank-of = { $traders } میں { $rank }
trader-no-runs = اس کمپیوٹر پر اشاریوں کی کوئی جانچ محفوظ نہیں۔
trader-older-runs = { $shown } پرانی جانچیں نہیں دکھائی گئیں۔

targets-parts-of = درجہ بندی کے ساتھ

case-chosen-how = تاجر کیسے منتخب ہوا
case-chosen-rank = اسکور سے
case-chosen-yield = متوقع وصولی سے
case-chosen-random = قرعے سے
case-chosen-own = افسر کا اپنا انتخاب

book-title = قواعد سے کیا ملا
book-about = یہاں قواعد کو پرکھا جاتا ہے، افراد کو نہیں۔ قرعے کا حصہ بتاتا ہے کہ قواعد کے بغیر کیا ملتا۔
book-ways = مقدمے تک کے راستے
book-rules = اشاریے
book-way = کیسے آیا
book-no-rules = ابھی اشاریوں کی جانچ سے کوئی مقدمہ نہیں کھولا گیا۔
book-selected = منتخب
book-audited = آڈٹ شدہ
book-hits = درست نکلے
book-hit-rate = کامیابی کی شرح (95 % حد)
book-rate = { $rate } % ({ $low } – { $high })
book-advice = مشورہ
book-advice-retire = ختم کریں: قرعے سے بہتر نہیں
book-advice-keep = برقرار رکھیں
book-advice-few = کہنے کے لیے آڈٹ کم ہیں
book-advice-none = –
book-counted = مقدمات: { $cases }۔ ان میں سے { $unexplained } کا طریقِ انتخاب درج نہیں۔
book-how = اشاریے میں ہر وہ مقدمہ شمار ہوتا ہے جس کے آئٹم پر وہ لگا، خواہ مقدمہ کیسے ہی منتخب ہوا ہو؛ درست نکلنے سے مراد اسی قسم کا نتیجہ ہے، سوائے اس کے کہ تاثر کچھ اور کہے۔ مشورے کے لیے قاعدے اور قرعے کے { $least } آڈٹ درکار ہیں۔ اشاریے کی نشاندہی انہی نتائج کی رقم ہے؛ بعد کے مراحل اور گھنٹے پورے مقدمات کے ہیں۔

feedback-title = خطرات کے انتظام کو تاثر
feedback-about = جن اشاریوں سے یہ مقدمہ بنا ان کا کیا نتیجہ نکلا؟ مقدمہ تب ہی بند ہوتا ہے جب ہر ایک پر رائے درج ہو۔
feedback-closed = مقدمہ بند ہے۔ تاثر بدلنے کے لیے اسے دوبارہ کھولیں۔
feedback-hits = { $count ->
    [0] آئٹم گنے نہیں گئے
    [one] ایک آئٹم پر لگا
   *[other] { $shown } آئٹم پر لگا
}
feedback-findings = نتائج { $numbers }
feedback-verdict = رائے
feedback-verdict-confirmed = تصدیق ہوئی
feedback-verdict-not-confirmed = تصدیق نہیں ہوئی
feedback-verdict-not-looked-at = دیکھا نہیں گیا
feedback-sentence = کیوں، ایک جملے میں
feedback-save = درج کریں
feedback-by = { $by }، { $at }
feedback-conflict = دو افراد نے مختلف رائے درج کی؛ جو درست ہو وہ درج کریں۔
feedback-remark = قواعد اور اقتباسات پر مجموعی تبصرہ
feedback-remark-note = قواعد نے کیا نہیں دیکھا، ڈیٹا میں کیا کمی ہے۔
feedback-remark-needed = یہ مقدمہ کسی اشاریے سے نہیں بنا؛ لکھیے کہ خطرات کے انتظام کو اس سے کیا سیکھنا چاہیے۔
feedback-save-remark = تبصرہ درج کریں
feedback-file = صدر دفتر کے لیے تاثر
feedback-path = فائل
feedback-path-note = اس کمپیوٹر کے تمام مقدمات کی رائے؛ کسی تاجر یا افسر کا نام نہیں۔
feedback-write = تاثر لکھیں
feedback-written = { $cases } مقدمات کا تاثر { $path } میں ہے۔
case-close = مقدمہ بند کریں
case-reopen = مقدمہ دوبارہ کھولیں
case-reopen-reason = دوبارہ کھولنے کی وجہ

error-case-state = مقدمہ { $case } کی حالت { $from } ہے؛ یہ { $state } میں نہیں جا سکتا۔
error-chosen-how = "{ $text }" تاجر منتخب کرنے کا طریقہ نہیں؛ ان میں سے ایک لکھیں: { $known }۔
error-chosen-sealed = مہر بند انتخاب نے تاجر کو { $sealed } کے طور پر لیا، { $text } کے طور پر نہیں؛ مقدمہ نہیں کھولا گیا۔
error-own-pick-reason = افسر کے اپنے انتخاب کے لیے تحریری وجہ درکار ہے؛ مقدمہ نہیں کھولا گیا۔
error-feedback-missing = مقدمہ { $case } بند نہیں ہوا: خطرات کے انتظام کے تاثر میں { $missing } باقی ہے؛ اسے جائزے کے صفحے پر درج کریں۔
error-feedback-sentence = ایک جملے میں لکھیں کہ { $indicator } کا کیا نتیجہ نکلا؛ کچھ درج نہیں ہوا۔
error-feedback-verdict = "{ $text }" { $indicator } پر رائے نہیں؛ کچھ درج نہیں ہوا۔
error-no-such-indicator = اشاریہ "{ $indicator }" موجود نہیں؛ کچھ درج نہیں ہوا۔
error-no-such-trader = اس کمپیوٹر کے کسی اقتباس یا مقدمے میں تاجر { $trader } نہیں؛ نمبر دیکھیں، یا اس کا اقتباس درآمد کریں۔
error-reopen-reason = مقدمہ { $case } بند ہے؛ دوبارہ کھولنے کے لیے وجہ لکھیں۔

# سطری جانچ اور یکسانیت کے آئینے کے الفاظ۔

triage-title = سطری جانچ
triage-question = ایک وقت میں ایک سطر: اظہار کردہ کوائف، دوسروں کی قیمتیں، اور نتیجے کے لیے ایک کلید۔
triage-open = سطروں کی جانچ
triage-open-case = اس مقدمے کی سطروں کی جانچ کریں
triage-queue = قطار
triage-list-flagged = خطرے کے جائزے میں نشان زد ({ $lines } میں سے { $left } باقی)
triage-list-named = شہادت یا مجوزہ نتیجے میں مذکور ({ $lines } میں سے { $left } باقی)
triage-list-unwritten = نشان لگ چکا، نتیجہ نہیں لکھا گیا ({ $lines })
triage-list-all = تمام آئٹم ({ $lines } میں سے { $left } باقی)
triage-list-ids = منتخب آئٹم ({ $lines } میں سے { $left } باقی)
triage-queue-empty = اس قطار میں کوئی سطر نہیں۔ اوپر سے کوئی اور قطار چنیں۔
triage-at = سطر { $at } از { $count }

## Outcomes
triage-outcome-clean = درست
triage-outcome-price = قیمت
triage-outcome-class = درجہ بندی
triage-outcome-origin = ملکِ ساخت
triage-outcome-concession = رعایت
triage-outcome-quantity = مقدار
triage-outcome-skip = چھوڑیں
triage-mark-as = نشان لگائیں: { $outcome }
triage-marked = { $by } نے نشان لگایا: { $outcome }
triage-mark-conflict = دو افراد نے اس سطر پر مختلف نشان لگائے
triage-keys = اس سطر کا نتیجہ

## Steps
triage-finding-short = نتیجہ
triage-evidence-short = شہادت
triage-finding = اس سطر پر نتیجہ لکھیں
triage-finding-last = آخری نشان زدہ سطر پر نتیجہ لکھیں
triage-evidence = مقدمے کی شہادت
triage-note = نوٹ
triage-note-focus = نوٹ لکھیں
triage-note-hint = اینٹر نوٹ رکھ لیتا ہے؛ یہ نشان کے ساتھ محفوظ ہوتا ہے
triage-undo = واپس لیں
triage-undo-what = واپس لیں: { $item } پر { $outcome }
triage-undo-restores = واپس لیں: { $item } پر { $outcome } پھر سے { $was } ہو جائے گا
triage-undo-nothing = واپس لینے کو کچھ نہیں
triage-next = اگلی سطر
triage-previous = پچھلی سطر

## Progress
triage-progress = اس قطار میں نشان زدہ
triage-done = { $lines } میں سے { $done } پر نشان، { $left } باقی
triage-pace = فی گھنٹہ { $pace } سطریں
triage-pace-note = آخری { $count } سطروں پر، وقفے شامل نہیں
triage-pace-none = رفتار دو نشانوں کے بعد دکھائی دے گی
triage-all-done = اس قطار کی ہر سطر پر نشان لگ چکا ہے۔
triage-write-up = نتائج لکھیں ({ $count })

## Declared
triage-declared-panel = اظہار کے مطابق
triage-fact = امر
triage-declared = اظہار کردہ
triage-assessed = تشخیص شدہ
triage-found = پایا گیا
triage-fact-pct = پی سی ٹی
triage-fact-origin = ملکِ ساخت
triage-fact-quantity = مقدار
triage-fact-unit-price = فی اکائی قیمت
triage-fact-value = کسٹمز مالیت
triage-fact-concession = رعایت
triage-levies = محصولات، روپے میں
triage-levy = محصول
triage-rate = شرح ٪
triage-paid = ادا شدہ
triage-computed = ازسرِنو شمار
triage-variance = فرق
triage-total = میزان
triage-not-computed = اس سطر کے محصولات ازسرِنو شمار نہیں ہو سکتے۔
triage-findings-on = اس سطر پر نتائج: { $findings }
triage-source = اقتباس کا ریکارڈ { $record }

## Held against
triage-peers = دوسروں کی قیمتیں، وہی کوڈ اور اکائی
triage-peers-words = ایک سال کے اندر { $traders } دیگر تاجروں کے { $n } آئٹم: پہلا چوتھائی { $p25 }، وسطی { $p50 }، تیسرا چوتھائی { $p75 } { $unit }۔
triage-peers-none = ایک سال کے اندر کسی اور نے یہ کوڈ اسی اکائی اور کرنسی میں ظاہر نہیں کیا۔
triage-peer-others = دیگر
triage-peer-own = اپنی سابقہ
triage-peer-this = یہ سطر
triage-peer-reference = سرکاری قیمت
triage-peer-median = وسطی
triage-own = { $n ->
    [0] اس تاجر کا اس کوڈ کے ساتھ کوئی سابقہ آئٹم نہیں۔
    [one] اس تاجر کا اس کوڈ کے ساتھ ایک سابقہ آئٹم۔
   *[other] اس تاجر کے اس کوڈ کے ساتھ { $n } سابقہ آئٹم۔
}
triage-reference-price = حوالہ قیمت { $price } { $unit }
triage-ruling = ویلیوایشن رولنگ { $name }: { $price } { $unit }، ممالکِ ساخت { $origins }
triage-other-unit = دوسری اکائی یا کرنسی
triage-hits = اشارے
triage-hits-none = تازہ ترین جائزے کا کوئی اشاریہ اس سطر پر نہیں لگا۔
triage-no-run = ابھی خطرے کا کوئی جائزہ نہیں ہوا۔
triage-hit-delta = محصول پر اثر { $amount }
triage-history = پہلے، وہی تاجر اور کوڈ
triage-history-none = دوسرے مقدمات میں کچھ نہیں۔
triage-past-mark = نشان: { $outcome }
triage-past-finding = نتیجہ { $title }
triage-evidence-on = شہادت: { $names }

## Consistency mirror
mirror-title = ہیڈنگ { $heading } پر سابقہ نتائج
mirror-none = اس کمپیوٹر کے { $cases } دیگر مقدمات میں ہیڈنگ { $heading } پر اس قسم کا کوئی سابقہ نتیجہ نہیں۔
mirror-from = اس کمپیوٹر کے { $looked } دیگر مقدمات میں سے { $cases } میں { $count } نتائج
mirror-codes = { $from } ← { $to }
mirror-ratio = پایا گیا / اظہار کردہ { $ratio }
mirror-short = کم وصولی { $amount }
mirror-use = یہ عبارت استعمال کریں
mirror-show-words = عبارت پڑھیں
mirror-condition = صورتِ حال
mirror-criterion = معیار
mirror-rule = دفعہ { $rule }
mirror-outcome-draft = مسودہ
mirror-outcome-open = زیرِ غور
mirror-outcome-detected = پکڑا گیا
mirror-outcome-framed = تشکیل شدہ
mirror-outcome-adjudicated = فیصلہ شدہ
mirror-outcome-recovered = وصول شدہ
mirror-outcome-dropped = ترک شدہ
mirror-outcome-agreed = تسلیم شدہ
mirror-outcome-disputed = متنازع
mirror-outcome-submitted = پیش کردہ
mirror-outcome-count = { $outcome }: { $count }

## Refusals
error-triage-list = “{ $list }” نام کی کوئی قطار نہیں۔ پیش کردہ قطاروں میں سے چنیں۔
error-triage-item = “{ $item }” کوئی آئٹم نہیں۔ گوشوارہ نمبر، # اور آئٹم نمبر لکھیں۔
error-triage-done = اس قطار کی ہر سطر پر نشان لگ چکا ہے؛ کچھ باقی نہیں۔
error-triage-line = قطار میں { $lines } سطریں ہیں؛ سطر { $line } موجود نہیں۔
error-triage-outcome = “{ $outcome }” سطر کا نتیجہ نہیں۔ clean، price، class، origin، concession، quantity یا skip استعمال کریں۔
error-triage-note = نوٹ { $most } حروف سے لمبا ہے۔ اسے مختصر کریں۔
error-triage-no-step = اس مقدمے میں آپ کا کوئی نشان نہیں جسے واپس لیا جا سکے۔
error-triage-theirs = { $item } پر اس کے بعد کسی اور نے نشان لگایا ہے۔ سطر پر دوبارہ نشان لگائیں۔
error-heading = “{ $text }” میں ہیڈنگ نہیں۔ ٹیرف کوڈ یا اس کے پہلے چار ہندسے لکھیں۔

# راہداری: داخلے سے سرحد تک کے خلا، ضمانتیں، خطوط۔

transit-title = راہداری
transit-open = راہداری
transit-tab-gaps = خلا
transit-tab-guarantees = ضمانتیں
transit-parts = راہداری کے حصے
transit-extracts = اقتباسات
transit-as-of = بتاریخ
transit-as-of-note = خالی چھوڑیں تو آج کی تاریخ۔
transit-exit-days = سرحد تک کے دن
transit-weight-pct = وزن کی حد، %
transit-limit-source = یہ حدود کہاں درج ہیں
transit-limit-usual = پروگرام کی معمول کی قدر، دفتر کی توثیق باقی ہے
transit-limit-own = اسی جائزے کے لیے مقرر؛ ماخذ نہیں دیا گیا
transit-limits = استعمال شدہ حدود
transit-look = دوبارہ دیکھیں
transit-summary = { $day } تک { $all } راہداری گوشواروں میں سے { $gaps } میں خلا ہیں۔
transit-kinds = راہداری سمجھی گئی اقسام: { $kinds }
transit-none = ان گوشواروں میں کوئی خلا نہیں ملا۔
transit-empty = ابھی کوئی اقتباس موجود نہیں۔ وہ اقتباس درآمد کریں جس میں راہداری کے گوشوارے ہوں۔
transit-to-extracts = اقتباسات پر جائیں
transit-choose = خلا پڑھنے اور خط لکھنے کے لیے گوشوارہ منتخب کریں۔
transit-choose-account = کھاتہ پڑھنے کے لیے ضمانت منتخب کریں۔
transit-columns = بنیاد: { $columns }
transit-unknown = جانچ نہ ہوئی، فائل میں کافی اندراج نہیں: { $checks }
transit-not-assessed = جانچ نہ ہوئی
transit-open-case = اس تاجر پر مقدمہ کھولیے
transit-letter = خط
transit-letter-write = خط لکھیں
transit-letter-language = خط کی زبان
transit-letter-missing = فائل اور جدولوں میں موجود نہیں: { $list }
transit-letter-copy = متن نقل کریں
transit-letter-copied = نقل ہو گیا
transit-back = اہداف
transit-field-gd = گوشوارہ
transit-field-gd-date = تاریخ
transit-field-type = قسم
transit-field-trader = تاجر
transit-field-gaps = خلا
transit-field-leviable = ڈیوٹی و ٹیکس، روپے
transit-field-guarantee = ضمانت
transit-field-guarantee-amt = ضمانت کی رقم، روپے
transit-field-exit = خروج
transit-field-goods = سامان
transit-field-agent = کیریئر یا ایجنٹ
transit-field-value = کسٹم مالیت، روپے
transit-field-amount = رقم، روپے
transit-field-outstanding = راہداری میں باقی، روپے
transit-field-available = دستیاب، روپے
transit-field-valid = میعاد
transit-field-days-left = باقی دن
transit-field-marks = نشانات
transit-field-day = دن
transit-field-debit = ڈیبٹ، روپے
transit-field-credit = کریڈٹ، روپے
transit-field-kind = نوعیت
transit-field-issuer = جاری کنندہ
transit-field-source = ماخذ
transit-field-law = قاعدہ
transit-from-levies = فائل میں ضمانت کی رقم درج نہیں، اس لیے محصولات ڈیبٹ کیے گئے۔
transit-account-of = { $reference } کا کھاتہ
transit-accounts-summary = { $day } تک راہداری میں باقی سامان کے لیے { $outstanding } روپے محفوظ ہیں؛ { $all } ضمانتوں میں سے { $marked } پر نشان ہے۔
transit-unknown-guarantee = حوالہ جدولوں میں نہیں

## مختصر خلا
transit-gap-no-exit = خروج نہیں
transit-gap-late-exit = دیر سے خروج
transit-gap-weight = وزن
transit-gap-seals = مہریں
transit-gap-not-scanned = اسکین نہیں ہوا
transit-gap-alerts = ٹریکر کے انتباہ
transit-gap-guarantee-short = ضمانت کم

## ضمانتوں کے نشان
transit-mark-over-debit = حد سے زیادہ ڈیبٹ
transit-mark-not-valid = میعاد کے باہر ڈیبٹ
transit-mark-expired-open = میعاد ختم، سامان راہداری میں
transit-mark-not-known = نامعلوم ضمانت
transit-mark-other-trader = کسی اور تاجر کی ضمانت
transit-mark-no-amount = رقم درج نہیں

## حدود
transit-limit-exit-days = سرحد تک کے دن
transit-limit-weight-pct = وزن کا فرق، %

## خلا کیا کہتے ہیں
transit-says-no-exit = { $entered } کو راہداری میں داخل ہوا؛ { $since } دن بعد بھی سرحدی خروج درج نہیں ({ $days } دن کی اجازت ہے)۔
transit-says-late-exit = { $entered } کو راہداری میں داخل ہوا اور { $took } دن بعد { $exit } کو نکلا ({ $days } دن کی اجازت ہے)۔
transit-says-lighter = داخلے پر وزن { $there } کلوگرام اور سرحد پر { $out } کلوگرام: { $pct } % کم ({ $limit } % کی اجازت ہے)۔
transit-says-heavier = داخلے پر وزن { $there } کلوگرام اور سرحد پر { $out } کلوگرام: { $pct } % زیادہ ({ $limit } % کی اجازت ہے)۔
transit-says-seals = سرحد کی مہر ({ $out }) داخلے کی مہر ({ $there }) سے مختلف ہے۔
transit-says-not-scanned = اسکین کے لیے منتخب ہوا مگر کوئی اسکین درج نہیں۔
transit-says-alerts = { $count ->
    [one] ٹریکنگ آلے نے { $count } انتباہ دیا۔
   *[other] ٹریکنگ آلے نے { $count } انتباہ دیے۔
}
transit-says-guarantee-short = { $due } روپے ڈیوٹی و ٹیکس کے لیے { $amount } روپے کی ضمانت ہے: { $short } روپے کم ہیں۔

## نوٹ
transit-note-none = اقتباسات میں راہداری کی اقسام { $kinds } کا کوئی گوشوارہ نہیں۔
transit-note-no-table = ضمانتوں کی کوئی جدول موجود نہیں، اس لیے رقوم اور میعاد معلوم نہیں۔ وہ حوالہ پیکیج لادیں جس میں guarantee.csv ہو۔
transit-note-no-reference = { $count ->
    [one] { $count } راہداری گوشوارے میں ضمانت کا حوالہ نہیں۔
   *[other] { $count } راہداری گوشواروں میں ضمانت کا حوالہ نہیں۔
}

## خط
transit-letter-title = راہداری کے سامان کی ضمانت کی وصولی کا مطالبہ
transit-letter-to = بخدمت: { $issuer }
transit-letter-facts = گوشوارہ { $gd } مورخہ { $entered }؛ تاجر { $trader }؛ کیریئر یا ایجنٹ { $agent }؛ سامان { $description }؛ نقل و حمل کی دستاویز { $bl }؛ کنٹینر { $containers }؛ کسٹم مالیت { $value } روپے؛ ڈیوٹی و ٹیکس { $due } روپے ({ $levies })۔
transit-letter-security = ضمانت: { $kind } نمبر { $reference }، رقم { $amount } روپے، میعاد { $until } تک، بموجب { $law }۔
transit-letter-reasons = وجوہات، بتاریخ { $day }:
transit-letter-no-reason = اس گوشوارے میں کوئی خلا درج نہیں۔
transit-letter-ask = درخواست ہے کہ اس ضمانت کی میعاد کے اندر { $encash } روپے ادا کیے جائیں۔
transit-letter-left = سامان نکل چکا ہے؛ اس گوشوارے پر کچھ وصول طلب نہیں۔
transit-letter-unstated = (درج نہیں)

## کوائف جو غائب ہو سکتے ہیں
transit-particular-trader-id = تاجر نمبر
transit-particular-description = سامان
transit-particular-bl-no = نقل و حمل کی دستاویز
transit-particular-containers = کنٹینر
transit-particular-leviable = ڈیوٹی و ٹیکس
transit-particular-guarantee-ref = ضمانت کا حوالہ
transit-particular-guarantee = جدولوں میں ضمانت
transit-particular-issuer = جاری کنندہ
transit-particular-valid-to = میعاد
transit-particular-legal-ref = قاعدہ

## انکار
error-transit-limit = وزن کی حد «{ $text }» فیصد نہیں ہو سکتی۔ 0 سے 100 تک عدد دیں۔
error-no-such-transit = ان اقتباسات میں راہداری کا گوشوارہ «{ $gd }» نہیں ہے۔
error-transit-language = خطوط en یا ur میں لکھے جاتے ہیں، «{ $lang }» میں نہیں۔

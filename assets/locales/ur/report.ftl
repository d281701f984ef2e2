# آڈٹ رپورٹ کے الفاظ۔ ضمیموں کے حروف اور محصولات کے رموز جوں کے توں رہتے ہیں۔
report-title = بعد از کلیئرنس آڈٹ رپورٹ
report-subject = { $auditee } کے بارے میں آڈٹ رپورٹ { $case }
confidential = صیغۂ راز
draft-mark = مسودہ
draft-notice = مسودہ۔ یہ رپورٹ ابھی منظور نہیں ہوئی اور اس میں تبدیلی ہو سکتی ہے۔ اس کی تعمیل نہ کرائی جائے۔
page-of = صفحہ { $page } از { $pages }
footer-line = مسل { $file } · نظرثانی { $revision } · کیفیت { $code }
header-line = { $case } · { $auditee }

label-file-no = مسل نمبر
label-case-no = کیس نمبر
label-revision = نظرثانی
label-report-date = تاریخ رپورٹ
label-auditee = زیر آڈٹ ادارہ
label-auditee-id = این ٹی این
label-period = زیر آڈٹ مدت
label-audit-type = آڈٹ کی نوعیت
period-range = { $from } تا { $to }
unit-rupees = تمام رقوم پاکستانی روپے میں

section-brief = نتائج کا خلاصہ
section-selection = اس تاجر کے انتخاب کی وجوہ
section-levies = کم وصول شدہ رقوم بلحاظ محصول
section-findings = نتائج
section-checklist = جانچ فہرست کے جوابات
section-excess = زائد ادا شدہ محصولات
section-barred = زائد المیعاد اشیا
figure-demand = ہر نتیجے کا مطالبہ، روپے میں
selection-none = انتخاب کی کوئی وجہ درج نہیں۔
excess-note = درج ذیل رقوم زائد ادا کی گئیں۔ یہ الگ دکھائی گئی ہیں اور مطالبے میں سے منہا نہیں کی گئیں۔
barred-note = رپورٹ کی تاریخ پر ان اشیا سے متعلق نتائج کی قانونی میعاد گزر چکی تھی۔ ان کی رقوم مطالبے میں شامل نہیں۔
no-findings = کوئی نتیجہ درج نہیں کیا گیا۔

col-finding = نمبر
col-type = قسم
col-title = عنوان
col-items = اشیا
col-short = کم وصولی
col-excess = زائد ادائیگی
col-surcharge = سرچارج
col-demand = مطالبہ
col-status = حیثیت
col-levy = محصول
col-before = پہلے
col-after = بعد میں
col-difference = فرق
col-gd = گڈز ڈیکلریشن
col-gd-date = تاریخ
col-item = شے
col-goods = سامان
col-pct = پی سی ٹی ظاہر کردہ / درست
col-qty = مقدار (متاثرہ)
col-price = فی اکائی قیمت ظاہر کردہ / درست
col-step = مرحلہ
col-value = کسٹمز مالیت
col-total = میزان
col-group = محصول کا گروہ
col-amount = رقم
col-relevant-date = متعلقہ تاریخ
col-days = دن
col-numerator = مجموعہ شرح × دن
col-segments = شرحیں بلحاظ مدت
col-rule = قاعدہ
col-expiry = آخری قانونی دن
col-days-left = باقی دن
col-evidence-no = نمبر
col-kind = نوعیت
col-name = دستاویز
col-size = حجم، بائٹ
col-received = تاریخ وصولی
col-sha256 = SHA-256
col-batch = کھیپ
col-source = ماخذ
col-rows = سطریں
col-package = حوالہ جاتی مجموعہ
col-section = حصہ
col-question = سوال
col-answer = جواب
col-comment = تبصرہ

total = میزان
total-finding = نتیجہ { $no }: میزان
all-findings = تمام نتائج
carried-forward = آگے منتقل
brought-forward = گزشتہ سے منتقل
step-before = پہلے
step-after = بعد میں
step-difference = فرق
customs-value = کسٹمز مالیت
all-levies = تمام محصولات
segment = { $from } – { $to }: { $days } × { $rate } %
of-quantity = { $all } { $unit } میں سے { $affected }
quantity = { $all } { $unit }

demand-in-words = مطالبہ الفاظ میں
totals-range = حقائق میں اختلاف کی وجہ سے مطالبہ { $low } اور { $high } کے درمیان ہے۔
conflict-notice = { $count ->
    [1] ایک امر میں اختلاف ہے جسے رپورٹ جاری کرنے سے پہلے طے کرنا لازم ہے۔
   *[other] { $count } امور میں اختلاف ہے جنہیں رپورٹ جاری کرنے سے پہلے طے کرنا لازم ہے۔
 }
conflict-line = { $about }: { $values }
conflict-or = یا
clean-line = بے نقص اشیا: { $clean }۔ زائد المیعاد اشیا: { $barred }۔
limitation-in-time = میعاد: سب سے پہلا آخری قانونی دن { $date } ہے (قاعدہ { $rule }، { $gd } شے { $item })؛ { $days } دن باقی ہیں۔
limitation-past = میعاد: ضمیمہ C میں درج قواعد کے تحت { $count } اشیا زائد المیعاد ہیں؛ ان کی رقوم کا مطالبہ نہیں کیا گیا۔
limitation-past-one = میعاد: ایک شے زائد المیعاد ہے؛ اس کی رقم کا مطالبہ نہیں کیا گیا۔ ضمیمہ C ملاحظہ ہو۔
limitation-unknown = میعاد: اس کیس کے لیے کوئی آخری قانونی دن درج نہیں۔

finding-heading = نتیجہ { $no }: { $title }
finding-facts = { $kind } · قاعدہ { $rule } · اشیا { $items } · { $status }
label-condition = صورتِ حال
label-criterion = معیار
label-cause = سبب
label-effect = اثر
label-seriousness = سنگینی
finding-amounts = کم وصولی { $short }، سرچارج { $surcharge }، مطالبہ { $demand }۔

annex-a = ضمیمہ A۔ ہر شے کا حساب
annex-a-note = ہر شے کے لیے: اس نتیجے سے پہلے کے محصولات، بعد کے محصولات اور فرق۔ جہاں ایک شے پر کئی نتائج ہوں وہاں ہر نتیجہ وہیں سے شروع ہوتا ہے جہاں پچھلا ختم ہوا۔ جن محصولات کی کوئی رقم نہیں وہ درج نہیں کیے گئے۔
annex-b = ضمیمہ B۔ سرچارج
annex-b-note = سرچارج = رقم × مجموعہ (شرح × دن) ÷ 36,500، ہر شے کے ہر گروہ کے لیے نصف اوپر کے اصول پر پورے روپے تک۔ دن متعلقہ تاریخ کے اگلے روز سے شمار ہوتے ہیں۔
annex-c = ضمیمہ C۔ میعاد
annex-d = ضمیمہ D۔ شہادت
annex-g = ضمیمہ G۔ کوائف کے ماخذ اور حوالہ جاتی مجموعے
annex-empty = کچھ درج نہیں۔
program-line = { $program } سے تیار کردہ۔

label-state-code = تصدیقی رمز
label-seal-code = مہر کی کلید
label-sealed-by = مہر بند کنندہ
sealed-at = { $person }، { $when } UTC
verification-note = یہ رمز کیس کی کیفیت کا ہے اور مہر کی کلید اس شخص کی جس نے اس مسل کو مہر بند کیا۔ مسل اپنے کوائف ساتھ رکھتی ہے اور پروگرام سے جانچی جا سکتی ہے۔

kind-valuation = مالیت
kind-classification = درجہ بندی
kind-origin = ملکِ اصل
kind-exemption = استثنا یا رعایت
kind-concession = استثنا یا رعایت
kind-quantity = مقدار
kind-rate = شرح
kind-regime = کسٹمز نظام
kind-procedure = ضابطہ
kind-transit = راہداری
kind-drawback = ڈرا بیک
status-draft = مسودہ
status-reviewed = نظرثانی شدہ
status-agreed = تسلیم شدہ
status-disputed = متنازع
status-dropped = ترک شدہ
status-time_barred = زائد المیعاد
status-in_time = اندرون میعاد
status-near = میعاد قریب
status-not_dated = دن درج نہیں
role-auditor = آڈیٹر
role-lead = سربراہ ٹیم
role-reviewer = نظرثانی کنندہ
role-director = ڈائریکٹر
group-CUS = کسٹمز محصولات
group-STX = سیلز ٹیکس
group-ITX = انکم ٹیکس

month-1 = جنوری
month-2 = فروری
month-3 = مارچ
month-4 = اپریل
month-5 = مئی
month-6 = جون
month-7 = جولائی
month-8 = اگست
month-9 = ستمبر
month-10 = اکتوبر
month-11 = نومبر
month-12 = دسمبر

## تصدیق نامۂ درآمد: ورکنگ پیپر A-1
certificate-title = اقتباس کی درآمد کا تصدیق نامہ
certificate-subtitle = گڈز ڈیکلریشن کا اقتباس: اعداد کہاں سے آئے، اور کیا کچھ ضائع ہوا
certificate-paper = ورکنگ پیپر A-1
certificate-subject = { $file } کی درآمد کا تصدیق نامہ
certificate-header-line = اقتباس کی درآمد کا تصدیق نامہ · { $file }
certificate-footer-line = اقتباس { $extract } · SHA-256 { $code }
certificate-more = مزید { $records }، جو یہاں درج نہیں

certificate-section-records = ریکارڈ
certificate-adds-up = کچھ ضائع نہیں ہوا: فائل کے تمام { $records } ریکارڈ کا حساب موجود ہے۔
certificate-does-not-add-up = ریکارڈ کا حساب پورا نہیں: فائل میں { $records } ریکارڈ ہیں، حساب { $accounted } کا ملتا ہے، فرق { $difference } ہے۔
certificate-stored-does-not-add-up = محفوظ شدہ ریکارڈ کا حساب پورا نہیں: محفوظ { $stored } ہیں، جبکہ تازہ اور تبدیل شدہ مل کر { $accounted } بنتے ہیں۔
certificate-totals-agree = { $count ->
    [1] درآمد کے وقت لکھا گیا میزان فائل کے میزان کے مطابق ہے۔
   *[other] درآمد کے وقت لکھے گئے تمام { $count } میزان فائل کے میزان کے مطابق ہیں۔
 }
certificate-totals-differ = { $count ->
    [1] درآمد کے وقت لکھا گیا ایک میزان فائل کے میزان سے مختلف ہے۔
   *[other] درآمد کے وقت لکھے گئے { $count } میزان فائل کے میزان سے مختلف ہیں۔
 }
certificate-totals-settled = فرق کا تصفیہ یوں ہوا: { $reason }
certificate-totals-not-settled = فرق کا تصفیہ ابھی نہیں ہوا۔
certificate-totals-not-typed = درآمد کے وقت کوئی میزان نہیں لکھا گیا؛ فائل کے میزان کا کسی بیرونی عدد سے موازنہ نہیں ہوا۔
certificate-in-file = فائل میں ریکارڈ
certificate-header = سرخیاں، ریکارڈ { $place }
certificate-no-header = سرخیاں
certificate-dropped = خارج کیے گئے
certificate-set-aside = الگ رکھے گئے
certificate-stored = محفوظ کیے گئے
certificate-current = تازہ ترین
certificate-superseded = بعد کے ورژن سے تبدیل شدہ
certificate-terms = خارج کیے گئے ریکارڈ اشیا نہیں ہیں۔ الگ رکھے گئے ریکارڈ اپنی وجہ کے ساتھ حرف بہ حرف محفوظ ہیں اور کسی حساب میں شامل نہیں۔
certificate-corrected = محفوظ شدہ ریکارڈ میں سے { $records } پہلے الگ رکھے گئے تھے اور درج شدہ تصحیح کے بعد محفوظ کیے گئے۔
certificate-standing = تازہ ترین سطروں میں گڈز ڈیکلریشن: { $declarations }؛ تاجر: { $traders }۔
certificate-period = ڈیکلریشن کی تاریخیں: { $from } تا { $to }۔
certificate-reasons-none = کوئی ریکارڈ خارج یا الگ نہیں کیا گیا۔
certificate-unexplained = جن کی وجہ درج نہیں
certificate-other-reasons = دیگر وجوہ

certificate-section-file = فائل
certificate-label-name = فائل
certificate-label-sha256 = SHA-256
certificate-label-read-as = پڑھنے کا طریقہ
certificate-label-imported = درآمد
certificate-label-program = پروگرام
certificate-label-extract = اقتباس
certificate-bytes = { $bytes } بائٹ
certificate-format = ساخت { $format }
certificate-sheet = شیٹ { $sheet }
certificate-encoding = انکوڈنگ { $encoding }
certificate-delimiter = حد فاصل { $delimiter }
certificate-delimiter-tab = حد فاصل: ٹیب
certificate-delimiter-space = حد فاصل: خالی جگہ
certificate-device = کمپیوٹر { $device }
certificate-profile = کالموں کا خاکہ { $profile }

certificate-section-totals = فائل کے میزان اور لکھے گئے میزان
certificate-section-reasons = خارج اور الگ کیے گئے ریکارڈ، بلحاظ وجہ
certificate-section-readings = جو فائل کی تحریر سے مختلف پڑھا گیا
certificate-readings-none = ہر خانہ جوں کا توں لیا گیا۔
certificate-section-answers = سوالات جن کا جواب کسی شخص نے دیا
certificate-section-columns = کالم
certificate-not-extracted = فائل میں موجود نہیں
certificate-kept-unmapped = محفوظ، مگر استعمال نہیں ہوئے
certificate-section-amendments = ترمیم شدہ اشیا: { $records }
certificate-amendments-shown = { $records } میں سے پہلی { $shown } دکھائی گئی ہیں؛ مزید { $more } یہاں درج نہیں۔
certificate-section-notes = درآمد کے نوٹ

certificate-col-total = میزان
certificate-col-found = فائل کے مطابق
certificate-col-typed = لکھا گیا
certificate-col-absent = سطریں جن میں قدر نہیں
certificate-col-result = نتیجہ
certificate-col-code = رمز
certificate-col-reason = وجہ
certificate-col-records = ریکارڈ
certificate-col-column = کالم
certificate-col-reading = کیا کیا گیا
certificate-col-versions = پرانا / نیا ورژن
certificate-col-field = خانہ
certificate-col-what = تفصیل
certificate-agrees = متفق
certificate-differs = متفق نہیں
certificate-not-compared = موازنہ نہیں ہوا
certificate-total-customs_value = کسٹمز مالیت
certificate-seal-note = یہ مہر اس فائل کے ہر بائٹ کا احاطہ کرتی ہے۔ اعداد اس فائل کے ساتھ منسلک ہیں اور پروگرام سے جانچے جا سکتے ہیں۔

annex-w = ضمیمہ W۔ اعداد کا حساب
annex-w-note = ضمیمہ A کا ہر عدد کیسے بنا: فارمولا، راؤنڈ کرنے سے پہلے کا عدد، عدد۔ کسٹمز مالیت اور محصولات ایک بار پورے روپے تک راؤنڈ کیے جاتے ہیں، آدھا صفر سے دور۔ آخری خانے میں تاریخ وار جدول کی وہ سطر ہے جس سے شرح آئی؛ جہاں نتیجے نے شرح بدلی وہاں پہلے اور بعد کی سطر۔
annex-w-finding = نتیجہ { $no }
annex-w-cf = لاگت و کرایہ
col-figure = عدد
col-working-before = پہلے کا حساب
col-working-after = بعد کا حساب
col-rate-source = شرح کا ماخذ

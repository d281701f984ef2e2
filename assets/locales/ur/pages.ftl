# صفحات کے الفاظ: اقتباس، اہداف، کیس، جائزہ، تربیت، تبادلہ۔

empty-practice-link = نمونے کے مقدمے پر مشق کیجیے
path-browse = منتخب کیجیے…
file-written = { $rows } سطریں { $path } میں لکھ دی گئیں
file-saved = { $path } میں محفوظ کر دیا گیا

## اقتباس
extracts-title = اقتباسات
extracts-note = کون سا ڈیٹا موجود ہے، اور کیا اس پر اعتماد کیا جا سکتا ہے؟
extracts-import = اقتباس درآمد کیجیے
extracts-source = ماخذ
extracts-period = مدت
extracts-rows = سطریں
extracts-gds = گڈز ڈیکلریشن
extracts-value = کسٹمز مالیت
extracts-totals = طے شدہ میزان
extracts-totals-agreed = متفق
extracts-totals-disagree = متفق نہیں
extracts-totals-not-compared = موازنہ نہیں ہوا
extracts-set-aside = الگ رکھے گئے
extracts-set-aside-count = { $count ->
    [one] { $shown } ریکارڈ
   *[other] { $shown } ریکارڈ
}
extracts-actions = کارروائی
extracts-remove = ہٹائیے
extracts-remove-words = { $name } کی سطریں اس کمپیوٹر سے ہٹا دی جائیں گی۔ اصل فائل اپنی جگہ رہے گی۔ جو اقتباس کسی مقدمے میں استعمال ہو، وہ ہٹایا نہیں جا سکتا۔
extracts-empty = یہاں گڈز ڈیکلریشن کے اقتباسات ہوں گے، ہر ایک اپنی مدت، میزان اور الگ رکھے گئے ریکارڈ کے ساتھ۔

## الگ رکھے گئے ریکارڈ
problems-list = الگ رکھے گئے ریکارڈ
problems-row = ریکارڈ
problems-column = کالم
problems-raw = فائل میں متن
problems-code-points = حروف کے کوڈ
problems-reason = وجہ
problems-fix = درستی کیسے ہو
problems-more = { $all } میں سے پہلے { $shown } دکھائے گئے ہیں۔ مسائل کی فائل میں سب موجود ہیں۔
problems-file = مسائل بطور فائل
problems-file-note = قسم کا فیصلہ نام کے آخری حصے سے ہوتا ہے: ‎.xlsx یا ‎.csv
problems-write = فائل لکھیے

## حوالہ جاتی پیکیج
reference-title = حوالہ جاتی پیکیج
reference-empty = کوئی حوالہ جاتی جدول موجود نہیں۔ ان کے بغیر نہ ممالک معلوم ہیں نہ شرحیں، اور کچھ بھی شمار نہیں کیا جا سکتا۔
reference-table = جدول
reference-package = پیکیج
reference-validity = نافذ العمل
reference-loaded = شامل کیا گیا
reference-hash = ہیش
reference-ignored = { $name }: یہ فائلیں نہیں پڑھی گئیں: { $files }
reference-folder = پیکیج کا فولڈر
reference-folder-note = وہ فولڈر جس میں CSV جدولیں ہیں۔
reference-load = پیکیج شامل کیجیے
reference-was-loaded = { $count ->
    [one] { $name }: ایک جدول شامل کی گئی۔
   *[other] { $name }: { $count } جدولیں شامل کی گئیں۔
}

## درآمد کے پانچ مراحل
wizard-title = اقتباس کی درآمد
wizard-steps = درآمد کے مراحل
wizard-step-file = فائل اور شیٹ
wizard-step-reading = سرخیاں اور انکوڈنگ
wizard-step-mapping = کالم
wizard-step-problems = مسائل
wizard-step-totals = میزان کا اتفاق
wizard-back = پیچھے
wizard-next = آگے
wizard-import = درآمد کیجیے
wizard-importing = درآمد جاری ہے
wizard-progress = { $done } سطریں · { $rate } فی سیکنڈ
wizard-cancelled = درآمد روک دی گئی۔ کچھ محفوظ نہیں ہوا۔
wizard-file = فائل
wizard-path = فائل کا راستہ
wizard-path-note = ورک بک، متنی فائل یا ایکس ایم ایل میں ڈیکلریشن۔ آخری مرحلے سے پہلے کچھ محفوظ نہیں ہوتا۔
wizard-file-name = نام
wizard-format = قسم
wizard-columns = کالم
wizard-sheet = شیٹ
wizard-preview = پہلی سطریں، جیسے اس وقت پڑھی جا رہی ہیں
wizard-reading = فائل کیسے پڑھی جاتی ہے
wizard-header-row = سطر { $row } کو سرخیاں سمجھا گیا ہے۔
wizard-encoding = انکوڈنگ
wizard-delimiter = خانوں کے درمیان نشان
wizard-workbook-reading = ورک بک اپنے خانے خود بتاتی ہے؛ یہاں کچھ منتخب نہیں کرنا۔
delimiter-comma = کاما
delimiter-semicolon = سیمی کولن
delimiter-tab = ٹیب
delimiter-bar = عمودی لکیر
delimiter-other = کوئی اور نشان
wizard-questions = { $count ->
    [0] سوالات، سب کے جواب دیے گئے
    [one] ایک سوال
   *[other] { $count } سوالات
}
wizard-question-about = { $column } سے کیا مراد ہے؟
question-column = فائل کا کون سا کالم { $column } بتاتا ہے؟
question-sheet = اقتباس کس شیٹ میں ہے؟
question-reference = حوالہ جاتی جدول { $column } خالی ہے۔ پہلے حوالہ جاتی پیکیج شامل کیجیے۔
wizard-mapping = فائل کے کالم
wizard-source-column = فائل کا کالم
wizard-source-of = { $column } کو کیا سمجھا گیا
wizard-samples = پہلے خانے
wizard-before-import = درآمد سے پہلے
wizard-columns-missing = { $count ->
    [one] ایک کالم موجود نہیں: { $columns }
   *[other] { $count } کالم موجود نہیں: { $columns }
}
wizard-open-questions = { $count ->
    [one] ایک سوال ابھی باقی ہے، «کالم» کے مرحلے میں۔
   *[other] { $count } سوال ابھی باقی ہیں، «کالم» کے مرحلے میں۔
}
wizard-original-kept = فائل میں کوئی تبدیلی نہیں کی جاتی۔
wizard-agree-totals = خط میں درج میزان
wizard-agree-note = جو میزان آپ کو دیے گئے ہیں، وہ لکھیے۔ ان کا موازنہ پائے گئے میزان سے کیا جائے گا۔ جس اقتباس کے میزان مختلف ہوں، وہ انتخاب سے باہر رہتا ہے۔ جو خالی چھوڑا جائے، اس کا موازنہ نہیں ہوتا۔
wizard-done-title = { $name } درآمد ہو گیا
wizard-to-list = تمام اقتباسات
wizard-explore = آئٹم دیکھیے
wizard-already-there = یہ فائل پہلے درآمد ہو چکی ہے۔ کچھ دو بار محفوظ نہیں ہوا۔
wizard-accounted = ہر سطر کا حساب
wizard-rows-balance = فائل کی سطریں اور ان کا انجام
wizard-rows-in-file = فائل کی سطریں
wizard-stored = محفوظ
wizard-set-aside = الگ رکھی گئیں
wizard-dropped = چھوڑی گئیں
wizard-balance-agrees = سطروں کا حساب درست ہے۔
wizard-balance-differs = { $rest } سطروں کا حساب نہیں ملتا۔ یہ اقتباس استعمال نہ کیجیے۔
wizard-totals-compared = میزان کا موازنہ
wizard-column = کالم
wizard-typed = لکھا گیا
wizard-found = پایا گیا
wizard-agreement = اتفاق
wizard-agrees = متفق
wizard-differs = مختلف
wizard-took = وقت
wizard-seconds = { $seconds } سیکنڈ
wizard-hash = فائل کا ہیش

## آڈٹ اقتباس کے کالم
header-gd-no-complete = جی ڈی نمبر
header-ntn = این ٹی این
header-importer-name = درآمد کنندہ
header-hs-code = پی سی ٹی کوڈ
header-item-description = تفصیل
header-declared-unit-price = ظاہر کردہ فی اکائی قیمت
header-origin-country = ملکِ ساخت
header-assd-qty = تشخیص شدہ مقدار
header-assd-unit = اکائی
header-assd-unit-price = تشخیص شدہ فی اکائی قیمت
header-assd-curr = کرنسی
header-assessed-import-value-rs = کسٹمز مالیت، روپے
header-customs-duty-paid = ادا شدہ کسٹمز ڈیوٹی
header-sales-tax-paid = ادا شدہ سیلز ٹیکس
header-income-tax-paid = ادا شدہ انکم ٹیکس
header-additional-custom-duty-paid = ادا شدہ اضافی کسٹمز ڈیوٹی
header-add-sales-tax-paid = ادا شدہ اضافی سیلز ٹیکس
header-reg-duty-paid = ادا شدہ ریگولیٹری ڈیوٹی
header-gst-paid = ادا شدہ GST (یادداشت)
header-total = میزان
header-sro = رعایت (ایس آر او)
header-item-no = آئٹم نمبر
header-version-id = ورژن
header-gd-date = جی ڈی کی تاریخ

## آئٹم کے کالم
column-record = فائل کی سطر
column-extract = اقتباس
column-extract-id = اقتباس
column-gd-uid = جی ڈی نمبر
column-gd-no = جی ڈی نمبر
column-gd-date = جی ڈی کی تاریخ
column-item-no = آئٹم
column-item-no-inferred = آئٹم نمبر ترتیب سے
column-version-no = ورژن
column-current = تازہ ترین ورژن
column-trader-id = این ٹی این
column-trader-name = درآمد کنندہ
column-importer-id = این ٹی این
column-importer-name = درآمد کنندہ
column-office = دفتر
column-decl-type = قسم
column-pct = پی سی ٹی
column-pct-declared = پی سی ٹی، ظاہر کردہ
column-description = تفصیل
column-origin = ملکِ ساخت
column-unit = اکائی
column-quantity = مقدار
column-qty-assessed = مقدار
column-price-declared = ظاہر کردہ قیمت
column-price-declared-fc = ظاہر کردہ قیمت
column-price-assessed = تشخیص شدہ قیمت
column-price-assessed-fc = تشخیص شدہ قیمت
column-currency = کرنسی
column-invoice-currency = کرنسی
column-value = کسٹمز مالیت
column-customs-value = کسٹمز مالیت
column-value-assessed-pkr = کسٹمز مالیت
column-cd = CD
column-acd = ACD
column-rd = RD
column-st = ST
column-ast = AST
column-it = IT
column-gst-memo = GST (یادداشت)
column-total = محصولات
column-sro-raw = ایس آر او، جیسے لکھا گیا
column-sro-key = رعایت
column-flags = نشانات

## آئٹم کا جائزہ
explorer-title = اقتباس کے آئٹم
explorer-back = تمام اقتباسات
explorer-to-targets = اہداف تلاش کیجیے
explorer-grid = آئٹم
explorer-item = آئٹم
explorer-choose-row = کوئی سطر منتخب کیجیے؛ اس کے تمام خانے یہاں ہوں گے۔
explorer-empty = اس اقتباس میں کوئی آئٹم نہیں۔
explorer-nothing-found = کوئی آئٹم اس شرط پر پورا نہیں اترتا۔ اعداد کے کالم میں ‎>5000‎ یا ‎<5000‎ لکھیے؛ A|B دونوں میں سے کوئی ایک تلاش کرتا ہے۔
explorer-export = جیسے دکھایا گیا ویسے برآمد کیجیے
explorer-file = فائل
explorer-write = فائل لکھیے

## اہداف
targets-title = اہداف
targets-run = جانچ
targets-run-named = { $at } · { $package }
targets-run-now = نئی جانچ
targets-run-start = اشاریے چلائیے
targets-running = جاری ہے…
targets-empty = یہاں درجہ بندی ہو گی: کس کا آڈٹ کیا جائے اور کیوں۔ یہ ان اقتباسات سے بنتی ہے جن کے میزان متفق ہوں۔
targets-no-run-of-extract = اس اقتباس پر ابھی کوئی جانچ نہیں ہوئی۔ اس پر اشاریے چلائیے۔
targets-to-extracts = اقتباسات کی طرف جائیے
targets-over = کن اقتباسات پر
targets-no-extract = ابھی کوئی اقتباس درآمد نہیں ہوا۔
targets-run-date = جانچ کی تاریخ
targets-run-date-note = خالی: آج۔ میعاد اور دن اسی تاریخ تک گنے جاتے ہیں۔
targets-parameters-file = پیرامیٹر
targets-parameters-note = خالی: قومی پیرامیٹر۔
targets-ranking = درجہ بندی
targets-grain = درجہ بندی بلحاظ
targets-grain-trader = بلحاظ تاجر
targets-grain-gd = بلحاظ ڈیکلریشن
targets-order = ترتیب
targets-order-rank = قوی ترین وجوہ پہلے
targets-order-yield-rank = زیادہ متوقع وصولی پہلے
targets-rank = درجہ
targets-name = تاجر یا ڈیکلریشن
targets-key = نمبر
targets-score = اسکور
targets-parts = اسکور کے اجزا
targets-score-parts = اسکور کے اجزا: { $parts }
targets-expected-yield = متوقع وصولی
targets-band = درجۂ خطرہ
targets-band-red = سرخ
targets-band-amber = زرد
targets-band-green = سبز
targets-cases = مقدمات
targets-case-count = { $count ->
    [one] ایک مقدمہ
   *[other] { $count } مقدمات
}
targets-item-count = آئٹم
targets-value = کسٹمز مالیت
targets-none = اس جانچ میں کوئی ہدف اسکور تک نہیں پہنچا۔
targets-why = یہ ہدف کیوں
targets-why-named = { $name } کیوں
targets-choose = درجہ بندی کی کوئی سطر منتخب کیجیے؛ اس کی وجوہ اپنے اعداد کے ساتھ یہاں ہوں گی۔
targets-already-open = پہلے سے کھلے مقدمات:
targets-reasons = وجوہ، قوی ترین پہلے
targets-contribution = حصہ
targets-indicator-value = پایا گیا
targets-items = { $count ->
    [one] { $shown } آئٹم
   *[other] { $shown } آئٹم
}
targets-peer-words = ہم پیشہ تاجر { $low } سے { $high } تک، وسط { $median } { $unit }۔ یہ تاجر: { $dots }۔
targets-not-assessed = { $count ->
    [0] سب کچھ جانچا گیا
    [one] ایک اشاریہ نہیں جانچا گیا
   *[other] { $count } اشاریے نہیں جانچے گئے
}
targets-all-assessed = اس جانچ میں کوئی اشاریہ نہیں چھوڑا گیا۔
targets-not-assessed-why = کیوں نہیں
targets-run-facts = یہ جانچ
targets-indicators = اس جانچ کے اشاریے
targets-indicator = اشاریہ
targets-indicator-title = کیا دیکھتا ہے
targets-hits = نشان دہی
targets-assessed = جانچے گئے
targets-not-available = دستیاب نہیں
targets-package = پیرامیٹر
targets-parameters = پیرامیٹر کا ہیش
targets-traders = تاجر
targets-open-case = مقدمہ کھولیے
targets-name-the-trader = مقدمہ تاجر پر کھولا جاتا ہے۔ اس ڈیکلریشن کے درآمد کنندہ کا این ٹی این لکھیے۔

## مقدمہ
cases-title = مقدمات
cases-note = کس کا، کہاں تک، کتنی رقم، کب تک
cases-empty = یہاں مقدمات ہوں گے، ہر ایک اپنی رقم اور آخری قانونی دن کے ساتھ۔ مقدمہ کسی ہدف پر کھولا جاتا ہے۔
cases-to-targets = اہداف کی طرف جائیے
case-auditee = زیرِ آڈٹ تاجر
case-trader = تاجر کا این ٹی این
case-number = مقدمہ نمبر
case-number-note = خالی: پروگرام اگلا نمبر دے گا۔
case-period-from = مدت از
case-period-to = مدت تا
case-period-turned = مدت شروع ہونے سے پہلے ختم ہوتی ہے۔
case-open-reason = انتخاب کی وجہ
case-open-reason-note = یہ ریکارڈ میں درج ہو گی اور رپورٹ میں شامل ہو گی۔
case-state = مرحلہ
case-state-open = کھلا
case-state-candidate = امیدوار
case-state-selected = منتخب
case-state-assigned = سپرد
case-state-planning = منصوبہ بندی
case-state-plan-review = منصوبے کا جائزہ
case-state-desk-review = دفتری جائزہ
case-state-notified = نوٹس جاری
case-state-fieldwork = موقع پر آڈٹ
case-state-findings-draft = نتائج کا مسودہ
case-state-findings-review = نتائج کا جائزہ
case-state-exit-meeting = اختتامی اجلاس
case-state-observation-draft = آڈٹ آبزرویشن کا مسودہ
case-state-observation-issued = آڈٹ آبزرویشن جاری
case-state-observation-revised = آڈٹ آبزرویشن پر نظرِ ثانی
case-state-reply-received = جواب موصول
case-state-no-reply = جواب نہیں آیا
case-state-cr-draft = کنٹراوینشن رپورٹ کا مسودہ
case-state-cr-sent = کنٹراوینشن رپورٹ ارسال
case-state-scn-issued = اظہارِ وجوہ کا نوٹس جاری
case-state-oio = حکمِ ابتدائی
case-state-appeal = اپیل
case-state-recovery = وصولی
case-state-recovered = وصول شدہ
case-state-on-hold = معطل
case-state-dropped = ختم
case-state-archived = محفوظ شدہ
case-items = آئٹم
case-findings = نتائج
case-short-levied = کم وصول شدہ
case-surcharge = سرچارج
case-demand = مطالبہ
case-last-day = آخری قانونی دن
case-clock-rule = زیرِ دفعہ
case-no-clock = کوئی دعویٰ میعاد میں نہیں
case-conflicts-head = تضادات
case-conflicts = { $count ->
    [one] ایک تضاد
   *[other] { $count } تضادات
}
case-parts = مقدمے کے حصے
case-go-to = { $tab } کی طرف جائیے
case-tab-overview = خلاصہ
case-tab-items = آئٹم
case-tab-checklists = چیک لسٹ
case-tab-findings = نتائج
case-tab-evidence = شہادت
case-tab-reports = رپورٹیں
case-tab-trail = روداد
case-figures = مقدمہ اعداد میں
case-in-time = میعاد کے اندر آئٹم
case-with-finding = نتیجے والے آئٹم
case-barred = میعاد سے باہر آئٹم
case-clean = بغیر نتیجے کے آئٹم
case-below-minimum = کم از کم رقم سے نیچے آئٹم
case-hit-rate = نتیجے والوں کا تناسب
case-yield-hour = فی آڈٹ گھنٹہ کم وصول شدہ
case-forum = رقم کے لحاظ سے فورم
case-cr-mandatory = یہ رقم کنٹراوینشن رپورٹ کی متقاضی ہے۔
case-dates = تاریخیں اور گھنٹے
case-notice-date = نوٹس کی تاریخ
case-notice-note = میعاد اسی دن پر ناپی جاتی ہے۔
case-computation-date = شمار کی تاریخ
case-computation-note = سرچارج اسی دن تک شمار ہوتا ہے۔
case-hours = آڈٹ کے گھنٹے
case-change-reason = تبدیلی کی وجہ
case-record-dates = درج کیجیے
case-relevant-date = متعلقہ تاریخ
case-until-under = { $rule } تا
case-ended = ختم
case-checklists = چیک لسٹیں
case-why-chosen = یہ مقدمہ کیوں منتخب ہوا
case-record = ریکارڈ
case-office = دفتر
case-people = افراد
case-entries = روداد کے اندراج
case-digest = کیفیت کا خلاصۂ ہیش
payments-title = ڈیکلریشن کی تاریخیں
payments-note = میعاد اور سرچارج اس دن سے شروع ہوتے ہیں جب ڈیکلریشن کے محصولات ادا کیے گئے۔
payments-file = تاریخوں کی فائل
payments-file-note = ایک CSV فائل جس میں gd کا کالم ہو اور ان میں سے کوئی بھی: payment_date، situation، clearance_date، final_assessment_date، refund_date، detection_date۔ خالی خانے پہلے سے درج تاریخ نہیں بدلتے۔
payments-record = تاریخیں درج کیجیے
payments-recorded = درج ہوئیں: { $count }
payments-unknown = اس مقدمے میں نہیں:

## مقدمے کے آئٹم
items-grid = مقدمے کے آئٹم
items-finding = اس آئٹم سے نتیجہ
items-empty = اس مقدمے میں کوئی آئٹم نہیں۔

## نتائج
finding-head = نتیجہ { $number }
finding-new = نیا نتیجہ
finding-next = اگلا نتیجہ
finding-previous = پچھلا نتیجہ
findings-empty = یہاں نتائج ہوں گے۔ کسی آئٹم سے، یا یہیں سے شروع کیجیے۔
finding-record = نتیجہ درج کیجیے
finding-record-change = تبدیلی درج کیجیے
finding-not-recorded = ابھی درج نہیں
finding-conflict-fields = ان میں تضاد ہے: { $fields }
finding-needs-title = نتیجے کو عنوان دیجیے۔
finding-needs-rule = وہ دفعہ منتخب کیجیے جس کے تحت دعویٰ ہے۔
finding-needs-items = کم از کم ایک آئٹم بتائیے۔
finding-needs-facts = ہر آئٹم پر بتائیے کہ کیا پایا گیا۔
finding-title = عنوان
finding-kind = قسم
finding-kind-quantity = مقدار
finding-kind-value = مالیت
finding-kind-classification = درجہ بندی
finding-kind-origin = ملکِ ساخت
finding-kind-concession = رعایت
finding-rule = دفعہ
finding-rule-note = دعوے کی میعاد طے کرتی ہے۔
finding-fact = حقیقت
finding-facts-title = حقائق
finding-item = آئٹم
finding-declared = ظاہر کردہ
finding-found = پایا گیا
finding-fact-pct = پی سی ٹی
finding-fact-unit-price = فی اکائی قیمت
finding-fact-quantity = مقدار
finding-fact-origin = ملکِ ساخت
finding-fact-deny = رعایت جو رد کی گئی
finding-fact-affected-qty = متاثرہ مقدار
finding-add-item = آئٹم شامل کیجیے
finding-add-item-note = جی ڈی نمبر، پی سی ٹی کوڈ یا تفصیل کا کوئی حصہ۔
finding-items-found = ملنے والے آئٹم
finding-no-such-item = اس مقدمے کا کوئی آئٹم ایسا نہیں۔
finding-more-items = { $count ->
    [one] ایک اور؛ اسے پانے کے لیے مزید لکھیے۔
   *[other] { $count } اور؛ کم کرنے کے لیے مزید لکھیے۔
}
finding-remove-item = { $item } کو ہٹائیے
finding-figures = اعداد
finding-figures-empty = کم از کم ایک آئٹم کے حقائق بتائیے؛ محصولات انھی سے شمار ہوتے ہیں۔ رقم کبھی ہاتھ سے نہیں لکھی جاتی۔
finding-sums = میزان
finding-all = تمام نتائج
finding-sheet-of = ڈیکلریشن { $gd }، آئٹم { $item }
finding-step = مرحلہ { $step } از { $of }
finding-step-after = نتیجہ { $finding } کے بعد
finding-affected-lot = صرف متاثرہ حصہ
finding-not-counted = مطالبے میں شامل نہیں
finding-levy = محصول
finding-before = پہلے
finding-after = بعد
finding-difference = فرق
finding-customs-value = کسٹمز مالیت
finding-levies-total = تمام محصولات
finding-surcharge-days = { $days } دن کا سرچارج
finding-excess = زائد ادا شدہ، منہا نہیں کیا جاتا
finding-barred-items = میعاد سے باہر آئٹم
finding-barred = میعاد سے باہر
finding-barred-since = { $rule } کی میعاد ختم ہوئی
finding-words = الفاظ میں
finding-condition = صورتِ حال
finding-condition-note = کیا پایا گیا۔
finding-criterion = معیار
finding-criterion-note = کون سی دفعہ، نوٹ یا فیصلہ اس کے خلاف ہے۔
finding-cause = سبب
finding-cause-note = ایسا کیوں ہوا۔
finding-effect = اثر
finding-effect-note = محصول پر کیا اثر پڑا۔
finding-evidence = شہادت
finding-no-evidence = اس مقدمے کے ساتھ ابھی کوئی شہادت منسلک نہیں۔
working-title = حساب دکھائیے

## چیک لسٹ
checklist-title = چیک لسٹ
checklist-none = اس پروگرام میں کوئی چیک لسٹ نہیں۔
checklist-questions = سوالات
checklist-open = { $count ->
    [0] مکمل
    [one] ایک باقی
   *[other] { $count } باقی
}
checklist-progress = { $all } میں سے { $done } کے جواب دیے گئے
checklist-mandatory-left = { $count ->
    [0] کوئی لازمی سوال باقی نہیں
    [one] ایک لازمی سوال باقی
   *[other] { $count } لازمی سوال باقی
}
checklist-answered = جواب دیے گئے
checklist-mandatory-open = لازمی باقی
checklist-mandatory = لازمی
checklist-conflict = دو جواب
checklist-evidence = مطلوبہ شہادت:
checklist-answer = جواب
checklist-comment = تبصرہ
checklist-na-needs-comment = «غیر متعلق» کی وجہ یہاں لکھنا لازم ہے۔
checklist-answered-by = جواب دہندہ
checklist-next = اگلا سوال
checklist-previous = پچھلا سوال
checklist-key-yes = جواب: ہاں
checklist-key-no = جواب: نہیں
checklist-key-na = جواب: غیر متعلق
checklist-complete = ہر متعلقہ سوال کا جواب دیا جا چکا ہے۔

## شہادت
evidence-attach = شہادت منسلک کیجیے
evidence-empty = یہاں شہادت ہو گی: ہر فائل اپنے ہیش، قسم اور ماخذ کے ساتھ۔
evidence-no = نمبر
evidence-kind = قسم
evidence-name = فائل
evidence-size = حجم
evidence-hash = ہیش
evidence-from = کس سے موصول ہوئی
evidence-from-note = وہ شخص یا دفتر جس نے حوالے کی۔
evidence-attached = منسلک
evidence-not-here = ابھی اس کمپیوٹر پر نہیں
evidence-path = فائل کا راستہ
evidence-path-note = فائل کی نقل بنائی جاتی ہے اور ہیش لیا جاتا ہے۔ اصل اپنی جگہ رہتی ہے۔
evidence-supports = ان نتائج کی تائید میں
evidence-note = نوٹ
evidence-save = نقل محفوظ کیجیے
evidence-save-named = { $name } کی نقل محفوظ کیجیے
evidence-save-path = محفوظ کیجیے بطور
evidence-save-note = یہ نقل مقفل ذخیرے سے باہر ہو گی۔
evidence-kind-e01 = تجارتی انوائس
evidence-kind-e02 = معاہدہ یا پرچیز آرڈر
evidence-kind-e03 = پیکنگ لسٹ
evidence-kind-e04 = بل آف لیڈنگ یا ایئر وے بل
evidence-kind-e05 = بیمہ
evidence-kind-e06 = بینک کی دستاویزات
evidence-kind-e07 = کرائے کی انوائس
evidence-kind-e08 = گڈز ڈیکلریشن اور تشخیص
evidence-kind-e09 = سرٹیفکیٹ آف اوریجن
evidence-kind-e10 = رعایت کی منظوری یا سند
evidence-kind-e11 = ٹیکس گوشوارے
evidence-kind-e12 = لیجر یا ٹرائل بیلنس
evidence-kind-e13 = اسٹاک رجسٹر
evidence-kind-e14 = پیداواری رپورٹ
evidence-kind-e15 = یوٹیلٹی بل
evidence-kind-e16 = موقع کی تصاویر یا گنتی
evidence-kind-e17 = لیبارٹری رپورٹ
evidence-kind-e18 = رائلٹی یا لائسنس کا معاہدہ
evidence-kind-e19 = کارروائی اجلاس یا سوال نامہ
evidence-kind-e20 = کسٹمز ایجنٹ کی فائل
evidence-kind-e21 = وزن، اسکین یا ٹریکنگ کا ریکارڈ
evidence-kind-e22 = تحویل کی رسید

## رپورٹیں
reports-title = لکھی گئی رپورٹیں
reports-empty = ابھی کوئی رپورٹ نہیں لکھی گئی۔
report-write-title = رپورٹ لکھیے
report-kind = رپورٹ
report-language = زبان
report-lang-en = انگریزی
report-lang-ur = اردو
report-lang-en-ur = انگریزی اور اردو
report-path = محفوظ کیجیے بطور
report-path-note = پی ڈی ایف فائل۔ اس میں اپنے اعداد اور مہر شامل ہوتی ہے، اور اس کی تصدیق ہر اس کمپیوٹر پر ہو سکتی ہے جس پر یہ پروگرام ہو۔
report-write = رپورٹ لکھیے
report-writing = لکھی جا رہی ہے…
report-conflicts-block = { $count ->
    [one] ایک تضاد باقی ہے۔ رپورٹ جاری کرنے سے پہلے اسے «روداد» میں طے کیجیے۔
   *[other] { $count } تضادات باقی ہیں۔ رپورٹ جاری کرنے سے پہلے انھیں «روداد» میں طے کیجیے۔
}
report-done = { $pages } صفحات { $path } میں لکھ دیے گئے
report-draft = اس رپورٹ پر مسودے کا نشان ہے۔
report-file = فائل
report-written = لکھی گئی
report-by = از
report-state = کیفیت
report-current = مقدمے کی موجودہ صورت
report-behind = اس کے بعد مقدمہ بدل گیا
report-verify-file = رپورٹ فائل کی تصدیق کیجیے

## روداد اور تضادات
trail-title = { $count ->
    [one] ایک اندراج
   *[other] { $count } اندراج
}
trail-entries = اندراج، تازہ ترین پہلے
trail-by = از
trail-reason = وجہ:
trail-received = { $at } کو موصول، بذریعہ
trail-more = مزید دکھائیے، { $left } باقی ہیں
trail-verify-title = کیا ریکارڈ سالم ہے؟
trail-verify = ہر اندراج جانچیے
trail-unaltered = بلا تبدیلی: { $chains } سلسلوں میں { $entries } اندراج۔
trail-altered = کچھ درست نہیں۔ اس مقدمے سے کچھ جاری نہ کیجیے۔
journal-kind-actor-present = مقدمے میں شامل ہوا
journal-kind-case-opened = مقدمہ کھولا گیا
journal-kind-case-changed = مقدمے میں تبدیلی
journal-kind-items-copied = آئٹم نقل کیے گئے
journal-kind-answer-given = سوال کا جواب دیا گیا
journal-kind-finding-recorded = نتیجہ درج ہوا
journal-kind-finding-changed = نتیجے میں تبدیلی
journal-kind-evidence-attached = شہادت منسلک ہوئی
journal-kind-evidence-changed = شہادت کے کوائف میں تبدیلی
journal-kind-payments-recorded = ادائیگی کی تاریخیں درج ہوئیں
journal-kind-payments-changed = ادائیگی کی تاریخوں میں تبدیلی
journal-kind-extract-imported = اقتباس درآمد ہوا
journal-kind-reference-loaded = حوالہ جاتی پیکیج شامل ہوا
journal-kind-risk-run = اشاریے چلائے گئے
journal-kind-selection-sealed = انتخاب مہر بند ہوا
journal-kind-selection-taken = مہر بند انتخاب سے مقدمہ لیا
journal-kind-report-written = رپورٹ لکھی گئی
journal-kind-conflict-settled = تضاد طے ہوا
journal-kind-sync-exchanged = اندراج کا تبادلہ ہوا
journal-kind-state-moved = مقدمہ اگلے مرحلے میں
journal-kind-thing-removed = کچھ ہٹایا گیا
journal-kind-thing-restored = کچھ واپس لایا گیا
journal-kind-note-written = نوٹ لکھا گیا
journal-kind-parameter-set = پیرامیٹر مقرر ہوا
journal-kind-backup-made = بیک اپ بنایا گیا
journal-kind-backup-restored = بیک اپ بحال ہوا
journal-kind-bundle-made = بنڈل بنایا گیا
journal-kind-bundle-read = بنڈل پڑھا گیا
conflicts-title = { $count ->
    [one] ایک تضاد
   *[other] { $count } تضادات
}
conflicts-note = دو افراد نے الگ الگ رہ کر ایک ہی چیز مختلف درج کی۔ دونوں قدریں محفوظ ہیں؛ جب تک کوئی انتخاب نہ کرے، کچھ طے نہیں ہوتا۔
conflict-of = { $field } میں تضاد
conflict-title = دو قدریں
conflict-keep = یہ قدر رکھیے
conflict-settle = تضاد طے کیجیے
conflict-settle-note = یہ قدر قائم رہے گی۔ دوسری اپنے لکھنے والے کے نام کے ساتھ روداد میں رہے گی۔

## نظرِ ثانی
review-title = نظرِ ثانی
review-note = کیا رپورٹ وہی ہے جو کہتی ہے، اور کیا اس کے اعداد دوبارہ شمار پر درست نکلتے ہیں؟
review-file = رپورٹ فائل
review-path = رپورٹ کا راستہ
review-path-note = پی ڈی ایف فائل جو اس پروگرام نے لکھی ہو۔
review-verify = تصدیق کیجیے
review-empty = کوئی رپورٹ منتخب کیجیے؛ اس کی مہر، لکھنے والا، اعداد اور مقدمے میں مقام اسی کمپیوٹر پر جانچا جائے گا۔ کچھ باہر نہیں بھیجا جاتا۔
review-result = نتیجۂ تصدیق
review-trustworthy = اس رپورٹ پر اعتماد کیا جا سکتا ہے
review-not-trustworthy = اس رپورٹ پر اعتماد نہ کیجیے
review-problems = کیا درست نہیں
review-checks = جانچ
review-check-sealed-yes = مہر بند
review-check-sealed-no = مہر بند نہیں
review-check-unchanged-yes = لکھے جانے کے بعد کوئی تبدیلی نہیں
review-check-unchanged-no = لکھے جانے کے بعد تبدیل ہوئی
review-check-signature-yes = دستخط درست ہیں
review-check-signature-no = دستخط درست نہیں
review-check-figures-yes = اعداد دوبارہ شمار پر درست ہیں
review-check-figures-no = اعداد دوبارہ شمار پر درست نہیں
review-case-same = اس کمپیوٹر پر مقدمہ وہی ہے جو رپورٹ میں ہے۔
review-case-changed = رپورٹ کے بعد اس کمپیوٹر پر مقدمہ بدل گیا ہے۔
review-case-not-here = یہ مقدمہ اس کمپیوٹر پر نہیں۔
review-signer = لکھنے والا
review-written = تاریخِ تحریر
review-code = تصدیقی کوڈ

## تربیت
training-title = تربیت
training-note = فرضی ڈیٹا پر مشق؛ اصل مقدمات محفوظ رہتے ہیں
training-practice-home = مشق کا ذخیرہ
training-in-demo = آپ مشق کے ذخیرے میں ہیں۔ یہاں سب کچھ فرضی ہے؛ جو چاہیں کیجیے۔
training-not-in-demo = مشق کے ذخیرے میں ایک فرضی تاجر اور درآمد سے رپورٹ تک ایک مقدمہ ہے۔ اسے کھولنے سے موجودہ ذخیرہ بند ہو جاتا ہے؛ اس میں کچھ نہیں بدلتا۔
training-open-demo = مشق کا ذخیرہ کھولیے
training-open-case = مقدمہ { $case } کھولیے
training-no-case = مشق کے ذخیرے میں کوئی مقدمہ نہیں۔
training-checklists = مشق کے لیے چیک لسٹیں
training-version = ورژن

## تبادلہ
sync-title = تبادلہ
sync-note = کیا دوسروں تک پہنچا، اور کیا صرف یہاں ہے
sync-exchange = فولڈر کے ذریعے تبادلہ
sync-folder = فولڈر
sync-folder-note = مشترکہ فولڈر یا یو ایس بی۔ وہاں صرف مہر بند اندراج اور شہادت لکھی جاتی ہے۔
sync-run = ابھی تبادلہ کیجیے
sync-running = تبادلہ جاری ہے…
sync-done = مکمل۔ دونوں طرف ایک جیسا ریکارڈ ہے۔
sync-entries-sent = بھیجے گئے اندراج
sync-entries-received = موصول اندراج
sync-evidence-sent = بھیجی گئی شہادتیں
sync-evidence-received = موصول شہادتیں
sync-all-waiting = { $count ->
    [one] ایک کارروائی صرف اس کمپیوٹر پر ہے۔
   *[other] { $shown } کارروائیاں صرف اس کمپیوٹر پر ہیں۔
}
sync-nothing-waits = کچھ باقی نہیں۔
sync-last-at = آخری تبادلہ: { $at }۔
sync-empty = جیسے ہی کچھ درج ہو گا، مقدمات یہاں ہوں گے۔
sync-per-case = ہر مقدمہ
sync-recorded = درج شدہ
sync-sent = ارسال شدہ
sync-waiting = منتظر
sync-last = آخری تبادلہ

## Books of the auditee
books-title = زیرِ آڈٹ تاجر کے کھاتے
books-empty = خریداری، ذخیرہ، ادائیگیاں اور کھاتہ یہاں نظر آئیں گے، تاکہ ڈیکلریشنز سے ملائے جا سکیں۔
books-import = کھاتہ درآمد کریں
books-kind = کھاتہ
books-kind-purchases = خریداری رجسٹر
books-kind-stock = ذخیرے کی نقل و حرکت
books-kind-payments = ادائیگیاں
books-kind-ledger = لیجر
books-period = مدت
books-lines = سطریں
books-set-aside = الگ رکھی گئیں
books-sums = میزان
books-path-note = ورک بک یا ٹیکسٹ فائل۔ کالم ناموں سے پہچانے جاتے ہیں؛ کچھ قیاس نہیں کیا جاتا۔
books-remove = ہٹائیں
books-remove-named = { $name } اس کمپیوٹر سے ہٹائیں

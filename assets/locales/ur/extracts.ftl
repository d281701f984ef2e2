# اقتباسات کے مزید الفاظ: درآمد، ایک اقتباس، آئٹم، نقشہ بندی کے پروفائل۔

## فہرست
extracts-totals-settled = فرق تسلیم شدہ:
extracts-corrected = درست کیے گئے
extracts-certificate = سند
extracts-certificate-of = { $name } کی سند
extracts-items = آئٹم

## ایک اقتباس
extract-title = اقتباس
extract-gone = یہ اقتباس اب یہاں موجود نہیں۔
extract-parts = اقتباس کے حصے
extract-tab-account = حساب
extract-tab-problems = مسائل
extract-tab-amendments = ترامیم
extract-tab-corrections = تصحیحات
extract-source = فائل
extract-superseded = پرانے ورژن
extract-imported = درآمد ہوا
extract-notes = فائل کے بارے میں جاننے کی باتیں
extract-formats = اعداد اور تاریخیں
extract-read-as = پڑھا گیا بطور
extract-cells = خانے
extract-how-found = یہ کیسے معلوم ہوا
extract-set-aside-by = الگ رکھنے کی وجہ
extract-dropped-by = چھوڑنے کی وجہ
extract-flags = محفوظ سطروں پر درج امور
extract-not-extracted = فائل میں نہیں
extract-kept = سطروں کے ساتھ رکھے گئے، استعمال نہیں ہوئے
extract-to-settle = فرق دیکھیے
extract-settle = فرق تسلیم کیجیے
extract-settle-do = تسلیم
extract-settle-words = اس کے بعد یہ اقتباس انتخاب میں استعمال ہو سکے گا۔ فرق اور آپ کی وجہ سند اور ریکارڈ دونوں میں درج رہیں گے۔
extract-settled-by = { $person } نے تسلیم کیا:
extract-disagrees = میزان مختلف ہیں: جب تک فرق کی وضاحت نہ ہو، یہ اقتباس انتخاب سے باہر رہے گا۔

## سند
certificate-title = { $name } کی سند
certificate-note = فائل کے لیے ایک پی ڈی ایف: کیا پڑھا گیا، کیا الگ رکھا گیا اور کیوں، اور خط کے میزان کے ساتھ موازنہ۔
certificate-language = زبان
certificate-path = محفوظ کرنے کی جگہ
certificate-write = سند لکھیے

## مسائل اور تصحیحات
problems-none = اس اقتباس سے کچھ الگ نہیں رکھا گیا۔
problems-open = ریکارڈ { $record } کھولیے
problems-corrected = درست کیا گیا
problems-by-reason = وجہ
problems-all-reasons = تمام وجوہ
problems-by-state = کیفیت
problems-state-all = کھلے اور درست کیے گئے
problems-state-open = کھلے
problems-state-corrected = درست کیے گئے
problems-count = { $count ->
    [one] ایک مسئلہ
   *[other] { $shown } مسائل
}
problems-raw-points = فائل میں متن، حروف کے کوڈ
problems-path = محفوظ کرنے کی جگہ
problems-to-all = تمام مسائل
record-title = ریکارڈ { $record }، جیسے فائل میں ہے
record-close = ریکارڈ بند کیجیے
record-problem = { $column }: { $why }
record-wrong = پڑھا نہیں جا سکتا
record-correct-words = جو خانے غلط ہیں انہیں بدلیے۔ فائل ویسی ہی رہے گی؛ ہر تبدیلی اپنی وجہ اور آپ کے نام کے ساتھ محفوظ رہے گی۔
record-reason = تصحیح کی وجہ
record-reason-note = اور وہ کاغذ جس پر یہ مبنی ہے، مثلاً ”انوائس 17، صفحہ 2“۔
record-correct = ریکارڈ درست کیجیے
record-changed = { $count ->
    [0] ابھی کوئی خانہ نہیں بدلا
    [one] ایک خانہ بدلا گیا
   *[other] { $count } خانے بدلے گئے
}
record-cells = ریکارڈ کے خانے
record-cell = { $column } کا نیا متن
corrections-none = تصحیحات یہاں ہوں گی، ہر ایک میں پہلے کیا تھا، اب کیا ہے، کس نے اور کیوں بدلا۔
corrections-before = پہلے
corrections-after = بعد میں
corrections-by = شخص
corrections-at = کب
amendments-none = اس اقتباس میں کوئی آئٹم ایک سے زیادہ ورژن میں نہیں۔
amendments-count = { $count ->
    [one] ایک ترمیم شدہ آئٹم
   *[other] { $shown } ترمیم شدہ آئٹم
}
amendments-versions = ورژن (سطریں)

## درآمد
wizard-looking = فائل دیکھی جا رہی ہے…
wizard-container = فائل کی قسم
wizard-format-unknown = ابھی پہچانی نہیں گئی
wizard-profile = نقشہ بندی کا پروفائل
wizard-profile-note = ایسی فائل کے بارے میں پہلے کیا طے ہوا تھا۔
wizard-profile-applied = لاگو پروفائل
wizard-profile-none = کوئی نہیں
wizard-profile-fitting = جو انہی سرخیوں کے لیے محفوظ ہے
wizard-profile-without = پروفائل کے بغیر
wizard-profile-named = { $name }، ورژن { $version }
wizard-join = اس کے ساتھ جوڑی جانے والی فائلیں
wizard-join-note = حصوں میں دیے گئے ڈیٹا کے لیے: ڈیکلریشن کی فائل یا محصولات کی فائل، جو نمبروں کے ذریعے آئٹم سے جوڑی جاتی ہے۔
wizard-join-path = ایک اور فائل کا راستہ
wizard-join-add = یہ فائل جوڑیے
wizard-join-remove = { $file } کو نہ جوڑیے
wizard-header = سرخیاں
wizard-header-none = فائل میں سرخیاں نہیں؛ کالم اپنی جگہ سے پہچانے جاتے ہیں۔
wizard-header-no = سرخیاں نہیں ہیں
wizard-header-find = پروگرام خود سرخیاں تلاش کرے
wizard-footer = آخری آئٹم کے نیچے کی سطریں
wizard-footer-note = یہ چھوڑ دی جاتی ہیں، گنی جاتی ہیں اور چھوڑی گئی سطروں میں درج ہوتی ہیں۔
wizard-duplicates = جب ایک ہی ڈیکلریشن، آئٹم اور ورژن فائل میں دو بار ہو
wizard-duplicates-usual = وہی کیجیے جو ایسے اقتباس میں معمول ہے
wizard-duplicates-set-aside = بعد والا ریکارڈ الگ رکھیے
wizard-duplicates-keep = دونوں رکھیے اور سطروں پر درج کیجیے
wizard-pick = نیچے سطر کے نمبر پر کلک سے بتائیے کہ
wizard-pick-header = سرخیاں کہاں ہیں
wizard-pick-footer = آخری آئٹم کے نیچے کی سطریں کہاں سے شروع ہیں
wizard-pick-header-row = سطر { $row } سرخیاں ہے
wizard-pick-footer-row = سطر { $row } آخری آئٹم کے نیچے پہلی ہے
wizard-taken-for = سمجھا گیا بطور
wizard-not-used = رکھا گیا، استعمال نہیں
wizard-unsure-questions = { $count ->
    [one] ایک کالم ایک سے زیادہ طرح پڑھا جا سکتا ہے۔ اگر آپ ”کالم“ میں جواب نہ دیں تو اس کے مشکوک خانے الگ رکھے جائیں گے۔
   *[other] { $count } کالم ایک سے زیادہ طرح پڑھے جا سکتے ہیں۔ اگر آپ ”کالم“ میں جواب نہ دیں تو ان کے مشکوک خانے الگ رکھے جائیں گے۔
}
wizard-trial-whole = پوری فائل آزمائش کے طور پر پڑھی گئی؛ ابھی کچھ محفوظ نہیں ہوا۔
wizard-trial = پہلے { $records } ریکارڈ آزمائش کے طور پر پڑھے گئے؛ ابھی کچھ محفوظ نہیں ہوا۔
wizard-no-trial = پہلے کھلے سوالوں کا جواب دیجیے؛ پھر یہاں دکھایا جائے گا کہ ہر ریکارڈ کا کیا ہو گا۔
wizard-stop = روکیے
wizard-time-left = { $seconds ->
    [one] تقریباً ایک سیکنڈ باقی
   *[other] تقریباً { $seconds } سیکنڈ باقی
}
wizard-total = میزان
wizard-typed-letter = خط میں درج
wizard-compared-with = کس سے موازنہ
wizard-sum-rows = محفوظ سطریں
wizard-sum-absent = اس فائل میں نہیں
question-encoding = کون سے حروف درست ہیں؟
question-column-twice = فائل کے دو کالم { $column } ہو سکتے ہیں۔ نیچے بتائیے کہ کون سا ہے۔
question-number = { $column } کے عدد کیسے لکھے گئے ہیں؟ اوپر کے خانے ایک سے زیادہ طرح پڑھے جا سکتے ہیں۔
question-date = { $column } کی تاریخیں کیسے لکھی گئی ہیں؟ اوپر کے خانے ایک سے زیادہ طرح پڑھے جا سکتے ہیں۔
question-as-written = فائل میں:
question-unsure = یقین نہیں: ایسے خانے الگ رکھے جائیں

## لکھنے کے طریقے
way-en = ‎1,234.56‎، اعشاریہ نقطے سے
way-eu = ‎1.234,56‎، اعشاریہ کامے سے
way-plain = سادہ ہندسے
way-each = ہر خانہ جہاں تک واضح ہو
way-ymd = سال، مہینہ، دن
way-dmy = دن، مہینہ، سال
way-mdy = مہینہ، دن، سال
way-dmony = دن، مہینے کا نام، سال
way-ddmmyyyy = ‎DDMMYYYY‎ بغیر نشان
way-yyyymmdd = ‎YYYYMMDD‎ بغیر نشان
way-excel1900 = اسپریڈ شیٹ کے دن نمبر (1900 سے)
way-excel1904 = اسپریڈ شیٹ کے دن نمبر (1904 سے)
origin-answered = آپ نے بتایا
origin-found = ہر خانے پر صرف یہی صورت پوری اترتی ہے
origin-unsure = طے نہیں: مشکوک خانے الگ رکھے جاتے ہیں

## فائل اور اقتباس کی قسمیں
container-csv = متن، الگ الگ خانوں میں
container-xlsx = ورک بک (‎.xlsx)
container-xlsb = ورک بک (‎.xlsb)
container-xls = ورک بک (‎.xls)
container-ods = ورک بک (‎.ods)
container-workbook = ورک بک
container-html = ویب صفحہ، ورک بک کے نام سے
container-spreadsheet-xml = ورک بک، ایکس ایم ایل میں
container-asycuda-xml = ڈیکلریشن، ایکس ایم ایل میں (ASYCUDA)
format-weboc-audit = WeBOC آڈٹ
format-weboc-joined = WeBOC، جوڑا ہوا
format-asycuda-flat = ASYCUDA جدول
format-asycuda-world = ASYCUDA World
format-eaeu-list = EAEU فہرست
format-gd-register = جی ڈی رجسٹر
format-pral-legacy = PRAL
format-general = کوئی بھی جدول
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 (little endian)
encoding-utf-16be = UTF-16 (big endian)
encoding-windows-1252 = Windows-1252، مغربی
encoding-windows-1251 = Windows-1251، سیریلک
encoding-windows-1256 = Windows-1256، عربی اور اردو
encoding-gb18030 = GB 18030، چینی

## خط کے میزان
total-rows = سطریں
total-gds = ڈیکلریشن
total-value = کسٹمز مالیت
total-cd = کسٹمز ڈیوٹی (CD)
total-acd = اضافی کسٹمز ڈیوٹی (ACD)
total-rd = ریگولیٹری ڈیوٹی (RD)
total-st = سیلز ٹیکس (ST)
total-ast = اضافی سیلز ٹیکس (AST)
total-it = انکم ٹیکس (IT)

## پروفائل
profile-title = اگلی فائل کے لیے یہ نقشہ بندی محفوظ کیجیے
profile-why = پھر انہی سرخیوں والی اگلی فائل یہاں یا کسی دوسرے دفتر میں اسی طرح پڑھی جائے گی۔
profile-name = پروفائل کا نام
profile-save = بطور پروفائل محفوظ کیجیے
profile-saved = محفوظ ہوا: { $name }، ورژن { $version }
profile-list = نقشہ بندی کے پروفائل
profile-empty = نقشہ بندی کے پروفائل یہاں ہوں گے۔ پروفائل درآمد کے آخر میں محفوظ ہوتا ہے یا کسی دوسرے دفتر کی فائل سے لیا جاتا ہے۔
profile-version = ورژن
profile-saved-at = محفوظ ہوا
profile-export = فائل میں لکھیے
profile-export-named = { $name }، ورژن { $version } کو فائل میں لکھیے
profile-written = لکھا گیا:
profile-remove = پروفائل ہٹائیے
profile-remove-named = { $name } کو ہٹائیے
profile-remove-words = { $name } کے تمام ورژن اس کمپیوٹر سے ہٹا دیے جائیں گے۔ جو اقتباس اس سے پڑھے گئے، وہ ویسے ہی رہیں گے۔
profile-load-title = پروفائل لیجیے
profile-load = لیجیے
profile-path = پروفائل کی فائل
profile-name-note = خالی ہو تو فائل کا نام۔

## آئٹم چھانٹنا
explorer-details = حساب اور مسائل
facets-title = چھانٹیے
facets-hide = چھانٹی چھپائیے
facets-show = چھانٹی دکھائیے
facet-office = دفتر
facet-chapter = پی سی ٹی باب
facet-origin = ملکِ ساخت
facet-concession = رعایت
facet-month = مہینہ
facet-trader = تاجر
facet-counting = گنتی جاری ہے…
facet-clear = سب دکھائیے
facet-clear-named = صرف { $name } کی شرط ہٹائیے
facet-more = { $count ->
    [one] ایک اور
   *[other] مزید { $count }
}
facet-rest = اور دوسری قدروں والے { $count } آئٹم
facet-absent = درج نہیں

## آئٹم
item-fact = امر
item-declared = ظاہر کردہ
item-assessed = تشخیص شدہ
item-declared-assessed = ظاہر کردہ اور تشخیص شدہ
item-fact-pct = پی سی ٹی
item-fact-quantity = مقدار
item-fact-price = قیمت
item-fact-value = مالیت
item-beyond = فائل میں مزید کیا درج ہے
item-levies = محصولات، جیسے فائل میں درج ہیں
item-levy = محصول
item-base = بنیاد
item-rate = شرح
item-amount = رقم
item-mode = طریقہ
item-raw = یہ کہاں درج ہے
item-raw-cells = { $count ->
    [one] ریکارڈ کا ایک خانہ
   *[other] ریکارڈ کے تمام { $count } خانے
}

## گرڈ کے علاوہ کالم
column-office-code = دفتر
column-decl-series = اندراج کا سلسلہ
column-decl-number = اندراج نمبر
column-quantity-declared = مقدار، ظاہر کردہ
column-value-declared = کسٹمز مالیت، ظاہر کردہ
column-sro = رعایت (ایس آر او)
column-invoice-fc = انوائس مالیت، غیر ملکی کرنسی
column-clearance-date = کلیئرنس کی تاریخ
column-payment-date = ادائیگی کی تاریخ
column-tracking-id = ٹریکنگ نمبر
column-procedure-general = عمومی طریق کار
column-channel = چینل
column-importer-address = درآمد کنندہ کا پتا
column-importer-status = درآمد کنندہ کی حیثیت
column-exporter-name = برآمد کنندہ
column-exporter-country = برآمد کنندہ کا ملک
column-agent-id = ایجنٹ کا نمبر
column-agent-name = ایجنٹ
column-country-export = برآمد کا ملک
column-country-dest = منزل کا ملک
column-manifest-no = مینی فیسٹ نمبر
column-manifest-index = مینی فیسٹ انڈیکس
column-manifest-year = مینی فیسٹ سال
column-manifest-date = مینی فیسٹ کی تاریخ
column-bl-no = بل آف لیڈنگ
column-bl-date = بل آف لیڈنگ کی تاریخ
column-vessel = جہاز
column-transport-mode = ذریعۂ نقل و حمل
column-port-loading = لدائی کی بندرگاہ
column-port-discharge = اتارنے کی بندرگاہ
column-location-goods = سامان کی جگہ
column-containers = کنٹینر
column-packages-total = ڈیکلریشن کے پیکیج
column-items-total = ڈیکلریشن کے آئٹم
column-gross-kg-total = ڈیکلریشن کا کل وزن، کلوگرام
column-incoterm = شرائطِ ترسیل
column-invoice-total-fc = انوائس میزان، غیر ملکی کرنسی
column-exchange-rate = شرحِ مبادلہ
column-freight-pkr = کرایہ، روپے
column-insurance-pkr = بیمہ، روپے
column-landing-pkr = لینڈنگ اخراجات، روپے
column-other-pkr = دیگر اخراجات، روپے
column-deduct-pkr = کٹوتیاں، روپے
column-external-freight = بیرونی کرایہ
column-internal-freight = اندرونی کرایہ
column-payment-terms = شرائطِ ادائیگی
column-procedure-code = طریق کار
column-procedure-national = قومی طریق کار
column-prev-doc = سابقہ دستاویز
column-prev-doc-header = ڈیکلریشن کی سابقہ دستاویز
column-guarantee-ref = ضمانت
column-guarantee-amt = ضمانت کی رقم
column-header-total-levies = ڈیکلریشن کے محصولات
column-header-custom-duty = ڈیکلریشن کی کسٹمز ڈیوٹی
column-header-sales-tax = ڈیکلریشن کا سیلز ٹیکس
column-header-additional-sales-tax = ڈیکلریشن کا اضافی سیلز ٹیکس
column-warehouse = گودام
column-pct-suffix = پی سی ٹی لاحقہ
column-pct-whole = پی سی ٹی، جیسے لکھا گیا
column-heading = ہیڈنگ
column-hs-edition = ایچ ایس اشاعت
column-description-tariff = ٹیرف کی تفصیل
column-brand-model = برانڈ اور ماڈل
column-preference-code = ترجیح
column-coo-no = سندِ ساخت
column-coo-date = سندِ ساخت کی تاریخ
column-quota-ref = کوٹا
column-gross-kg = کل وزن، کلوگرام
column-net-kg = خالص وزن، کلوگرام
column-packages = پیکیج
column-package-type = پیکیج کی قسم
column-marks = نشانات اور نمبر
column-unit2 = دوسری اکائی
column-quantity2 = دوسری اکائی میں مقدار
column-invoice-pkr = انوائس مالیت، روپے
column-cif-pkr = سی آئی ایف مالیت، روپے
column-valuation-method = مالیت کا طریقہ
column-adjustment-rate = ایڈجسٹمنٹ
column-value-formula = مالیت کا فارمولا
column-valuation-ruling = ویلیوایشن رولنگ
column-licence = لائسنس
column-attached-docs = منسلک دستاویزات
column-exam-result = معائنے کا نتیجہ
column-psid = PSID
column-gd-status = ڈیکلریشن کی کیفیت
column-related-party = متعلقہ فریق
column-claimed-month = کلیم کا مہینہ
column-tax-rate = ٹیکس کی شرح
column-raw-paths = فائل کے مزید خانے

## انکار
error-file-empty = فائل خالی ہے۔
error-file-unreadable = فائل کھولی یا پڑھی نہیں جا سکتی۔
error-file-not-supported = اس قسم کی فائل یہاں پڑھی نہیں جا سکتی۔
error-file-damaged = فائل خراب ہے۔
error-no-such-sheet = ورک بک میں ایسی شیٹ نہیں۔
error-encoding = فائل اس انکوڈنگ میں متن نہیں۔ کوئی اور منتخب کیجیے۔
error-encoding-unclear = متن ایک سے زیادہ انکوڈنگ میں پڑھا جا سکتا ہے۔ درست حروف والی منتخب کیجیے۔
error-missing-columns = لازمی کالم نہیں ملے۔ بتائیے کہ فائل کے کون سے کالم وہ ہیں۔
error-column-twice = دو کالم ایک ہی ہو سکتے ہیں۔ بتائیے کہ کون سا ہے۔
error-unclosed-quote = ایک واوین کھلا ہے اور بند نہیں ہوا۔ کوئی اور جداکار منتخب کیجیے یا فائل درست کیجیے۔
error-not-understood = فائل کا جدول سمجھ میں نہیں آیا۔ بتائیے کہ سرخیاں کہاں ہیں۔
error-reader-stopped = فائل آخر تک نہیں پڑھی جا سکی۔ شاید خراب ہے یا بہت بڑی ہے۔
error-import-answer = ایک جواب اس فائل پر پورا نہیں اترتا۔
error-bad-reference = ایک حوالہ جاتی جدول پڑھا نہیں جا سکتا۔ پیکیج دوبارہ لیجیے۔
error-total-column = ایک میزان کا موازنہ کسی چیز سے نہیں ہو سکتا۔
error-profile = یہ نقشہ بندی کا ایسا پروفائل نہیں جسے پروگرام جانتا ہو۔
error-no-such-profile = ایسا کوئی نقشہ بندی پروفائل نہیں۔
error-profile-name = پروفائل کو 80 حروف تک کا نام دیجیے۔
error-old-import = یہ اقتباس پرانے ورژن سے درآمد ہوا تھا۔ فائل دوبارہ درآمد کیجیے۔
error-reason = وجہ ایک جملے میں لکھیے۔
error-record-not-set-aside = یہ ریکارڈ الگ نہیں رکھا گیا تھا، یا پہلے ہی درست کیا جا چکا ہے۔
error-still-wrong = ریکارڈ اب بھی پڑھا نہیں جا سکتا۔ تفصیل دیکھیے۔
error-item-there = یہ آئٹم پہلے سے محفوظ ہے۔ ریکارڈ کو اپنا آئٹم نمبر یا ورژن دیجیے۔
error-nothing-changed = کوئی خانہ نہیں بدلا۔ وہ متن لکھیے جو اس کی جگہ پڑھا جائے۔
error-nothing-to-settle = میزان مختلف نہیں؛ تسلیم کرنے کو کچھ نہیں۔
error-extract-in-use = ایک مقدمہ یہ اقتباس استعمال کرتا ہے۔ اسے ہٹایا نہیں جا سکتا۔
error-no-such-extract = یہ اقتباس یہاں نہیں۔
error-no-such-record = اقتباس میں ایسا ریکارڈ نہیں۔
error-set-closed = سطریں بدل گئی ہیں۔ دوبارہ کھولی جا رہی ہیں۔

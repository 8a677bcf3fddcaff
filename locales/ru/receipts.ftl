# Квитанции: посмотреть, сохранить, напечатать, проверить.
receipts-one =
    Ваши квитанции: эта { $place } из { $count }.
    { $name } · номер { $number }
    📅 { $on } · { $channel }
    Следующее: до { $deadline }.
receipt-file = Квитанция { $number }: сохранить или напечатать.
receipt-genuine =
    ✅ Эта квитанция наша.
    { $name } · номер { $number }
    📅 { $on } · { $channel }
    Следующее: до { $deadline }.
receipt-unknown = Я не нахожу этой квитанции. Посмотрите, точно ли переписаны номер и буквы после него. Если сомневаетесь, позвоните { $hotline }.
paper-not-printed = Сейчас мне не удалось нарисовать квитанцию, вы ни при чём. Нажмите ещё раз через минуту.
button-picture = Сохранить картинкой
button-pdf = PDF для печати
button-card = Посмотреть квитанцию
button-older = Более ранняя
command-receipts = Все квитанции
paper-title = Квитанция о подтверждении
paper-number = Номер
paper-name = Имя
paper-on = Дата
paper-channel = Как сделано
paper-next = Следующее подтверждение, до
paper-date = { $on }
paper-check = Считайте код и проверьте его открытым ключом ведомства, без сети. Или отправьте в чат Аньсинь: /start { $reference }
receipt-page-title = Проверить квитанцию
receipt-page-ask = Вставьте сюда то, что написано в коде:
receipt-page-check = Проверить
receipt-page-genuine = ✅ Эта квитанция наша, ни один знак не изменён.
receipt-page-unknown = Эта квитанция не наша, или изменён знак. Считайте её, пожалуйста, ещё раз. Если сомневаетесь, позвоните { $hotline }.
receipt-page-wait = Это было быстровато. Попробуйте через минуту.

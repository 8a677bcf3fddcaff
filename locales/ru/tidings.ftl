# Что мы говорим первыми: что-то произошло, и все, кого это касается, узнают.
tiding-certified = ✅ Подтверждение для { $name } готово ({ $channel }). Номер { $number }, { $on }. Следующее: до { $deadline }.
tiding-certified-restored = ✅ Подтверждение для { $name } готово ({ $channel }). Номер { $number }, { $on }. Выплата начинается снова; с { $since } вернут { $months ->
    [one] { $months } остановленный месяц
    [few] { $months } остановленных месяца
    [many] { $months } остановленных месяцев
   *[other] { $months } остановленного месяца
}. Следующее: до { $deadline }.

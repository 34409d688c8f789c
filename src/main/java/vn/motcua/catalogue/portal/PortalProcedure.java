package vn.motcua.catalogue.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.motcua.domain.procedure.Channel;

/// A procedure as the portal publishes it, before anything of it is understood.
///
/// @param agencies who carries it out
/// @param decision the number of the decision that announced it
/// @param decided the day of that decision in Vietnam
/// @param steps how it goes, in sentences
/// @param cases limits that the portal keeps elsewhere and that often say otherwise
record PortalProcedure(
        String code,
        String name,
        List<String> fields,
        List<String> agencies,
        String decision,
        Optional<LocalDate> decided,
        List<Basis> legalBasis,
        List<String> results,
        String conditions,
        String steps,
        List<Method> methods,
        List<Time> cases,
        List<Group> groups) {

    /// @param number such as `60/2014/QH13`
    record Basis(String number, String name) {}

    /// How much of what, such as `3` `WORKING_DAY`; an amount may be a whole sentence.
    record Time(String amount, String unit) {}

    /// One way of filing, with its limit and its fees.
    record Method(Channel channel, Time time, String description, List<Fee> fees) {}

    /// @param kind `FEE` (*phí*), `SERVICE_FEE` (*lệ phí*) or another
    /// @param currency empty where none is said
    record Fee(String kind, OptionalLong amount, String currency, String description) {}

    /// Papers under one heading, which may be blank.
    record Group(String name, List<Row> rows) {}

    record Row(String text, int originals, int copies) {}
}

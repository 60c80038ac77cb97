package org.coworkingapi.server.app.team.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.plan.SelectList;
import org.coworkingapi.server.stub.generated.model.TeamMetric;
import org.coworkingapi.server.stub.shape.Shape;
import org.springframework.jdbc.core.RowMapper;

/** The statement that reads the selected figures of the newest months, newest first. */
final class MetricQuery implements RowMapper<TeamMetric> {

    /** Maximum number of months in a response. */
    static final int MAX_MONTHS = 24;

    private final Fields.Reader<TeamMetric> metric;
    private final String sql;

    MetricQuery(Shape shape) {
        SelectList select = new SelectList();
        metric = ReportFields.METRIC.addTo(select, field -> shape.includes("Metrics." + field));
        sql = select.from(
                        "team_metric m",
                        "left join member_metric own on own.team_metric_id = m.id and own.coworker_id = :reader",
                        "join team t on t.id = m.team_id",
                        "join location l on l.id = t.location_id")
                + " where m.team_id = :team order by m.month_date desc fetch first " + MAX_MONTHS + " rows only";
    }

    /** Returns the statement. Its parameters are {@code team} and {@code reader}, the id of the customer. */
    String sql() {
        return sql;
    }

    @Override
    public TeamMetric mapRow(ResultSet row, int number) throws SQLException {
        return metric.read(row);
    }
}

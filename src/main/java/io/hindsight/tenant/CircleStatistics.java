package io.hindsight.tenant;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.HistoricActivityStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricStatisticsManager;

/** Keeps the engine's figures on the past from all but administrators: they count what is confidential along. */
class CircleStatistics extends HistoricStatisticsManager {

    static final SessionFactory FACTORY = new SessionFactory() {
        @Override
        public Class<?> getSessionType() {
            return HistoricStatisticsManager.class;
        }

        @Override
        public Session openSession() {
            return new CircleStatistics();
        }
    };

    @Override
    public List<HistoricActivityStatistics> getHistoricStatisticsGroupedByActivity(
            HistoricActivityStatisticsQueryImpl query,
            Page page) {
        refuse();
        return super.getHistoricStatisticsGroupedByActivity(query, page);
    }

    @Override
    public long getHistoricStatisticsCountGroupedByActivity(HistoricActivityStatisticsQueryImpl query) {
        refuse();
        return super.getHistoricStatisticsCountGroupedByActivity(query);
    }

    private void refuse() {
        if (getTenantManager().isTenantCheckEnabled()) {
            throw new AuthorizationException(
                "These figures count what not everybody may know. They are for administrators.");
        }
    }
}

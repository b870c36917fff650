package org.learningcities.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.scripting.ScriptFunction;
import org.learningcities.serve.Refusal.Refused;

/** Finds what in a query would reach beyond the dataset: other servers, Java classes, scripts. */
final class Outreach {
    private static final Refusal SERVICE = new Refusal(
            HttpServletResponse.SC_FORBIDDEN,
            "SERVICE is off here: this server asks no other server. Run a federated query from your own side.",
            "此處不開放 SERVICE:本伺服器不向其他伺服器查詢。請在您那一端執行聯合查詢。");

    private Outreach() {}

    /** @throws Refused naming the first such part */
    static void refuseIn(Op query) {
        Walker.walk(query, new Patterns(), new Expressions());
    }

    private static void refuseIn(Expr expression) {
        Walker.walk(expression, new Patterns(), new Expressions());
    }

    private static Refused code(String name) {
        return new Refused(new Refusal(
                HttpServletResponse.SC_FORBIDDEN,
                "%s is refused: functions of SPARQL and of this server alone can be called, no Java, scripts or CALL."
                        .formatted(name),
                "不接受 %s:只能使用 SPARQL 與本伺服器的函式,不得呼叫 Java、腳本或 CALL。".formatted(name)));
    }

    private static final class Patterns extends OpVisitorBase {
        /** Jena's walker leaves out what rows are sorted by. */
        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> refuseIn(condition.getExpression()));
        }

        /** And what is added up. */
        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(each -> each.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(expressions -> expressions.forEach(Outreach::refuseIn));
        }

        @Override
        public void visit(OpService service) {
            throw new Refused(SERVICE);
        }

        @Override
        public void visit(OpBGP pattern) {
            for (Triple triple : pattern.getPattern()) {
                var predicate = triple.getPredicate();
                if (predicate.isURI() && LockedContext.isJavaClass(predicate.getURI())) {
                    throw code("<%s>".formatted(predicate.getURI()));
                }
            }
        }
    }

    private static final class Expressions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw code("CALL");
            }
            var uri = function.getFunctionIRI();
            if (uri != null && (LockedContext.isJavaClass(uri) || ScriptFunction.isScriptFunction(uri))) {
                throw code("<%s>".formatted(uri));
            }
        }
    }
}

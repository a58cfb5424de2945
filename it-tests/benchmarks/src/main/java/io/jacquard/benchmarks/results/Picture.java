package io.jacquard.benchmarks.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** The ratios of all functions as dots on one scale, with their limits as strokes. */
final class Picture {
    private static final String TANGENT = "tangent";
    private static final String ADJOINT = "value and adjoint (of Ht the Jacobian)";
    private static final String LIMIT = "at most";
    private static final Color QUIET = new Color(0xDDDDDD);
    private static final Color TEXT = new Color(0x333333);

    private Picture() {}

    static void write(Timings timings, Path to) throws IOException {
        System.setProperty("java.awt.headless", "true");
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (String row : timings.rows()) {
            String column = timings.columns(row).contains("jacobian") ? "jacobian" : "vjp";
            add(data, timings.ratio(row, column, "primal"), ADJOINT, row);
            add(data, Promises.limit(row, column, "primal"), LIMIT, row);
            add(data, timings.ratio(row, "jvp", "primal"), TANGENT, row);
        }
        JFreeChart chart = new JFreeChart(null, null, plot(data), true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemFont(font(12));
        chart.getLegend().setItemPaint(TEXT);
        chart.getLegend().setFrame(BlockBorder.NONE);
        ChartUtils.saveChartAsPNG(to.toFile(), chart, 900, 90 + 20 * data.getColumnCount());
    }

    private static void add(DefaultCategoryDataset data, double ratio, String series, String row) {
        data.addValue(Double.isNaN(ratio) || Double.isInfinite(ratio) ? null : ratio, series, row);
    }

    private static CategoryPlot plot(DefaultCategoryDataset data) {
        CategoryAxis functions = new CategoryAxis();
        functions.setTickLabelFont(font(12));
        functions.setTickLabelPaint(TEXT);
        functions.setAxisLineVisible(false);
        functions.setTickMarksVisible(false);
        functions.setLowerMargin(0.01);
        functions.setUpperMargin(0.01);
        LogAxis ratios = new LogAxis("time over that of the function itself");
        ratios.setBase(2);
        ratios.setTickUnit(new NumberTickUnit(1));
        ratios.setNumberFormatOverride(new DecimalFormat("0.###"));
        ratios.setTickLabelFont(font(12));
        ratios.setLabelFont(font(12));
        ratios.setTickLabelPaint(TEXT);
        ratios.setLabelPaint(TEXT);
        ratios.setAxisLineVisible(false);
        CategoryPlot plot = new CategoryPlot(data, functions, ratios, renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(QUIET);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(QUIET);
        plot.setDomainGridlineStroke(new BasicStroke(0.5f));
        return plot;
    }

    private static LineAndShapeRenderer renderer() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
        renderer.setDefaultItemLabelsVisible(false);
        series(renderer, 0, new Ellipse2D.Double(-4, -4, 8, 8), new Color(0x1F4E79), true);
        series(renderer, 1, new Rectangle2D.Double(-1, -7, 2, 14), new Color(0xB03A2E), true);
        series(renderer, 2, new Ellipse2D.Double(-3.5, -3.5, 7, 7), new Color(0x5B84AB), false);
        return renderer;
    }

    private static void series(LineAndShapeRenderer renderer, int number, Shape shape, Color colour, boolean filled) {
        renderer.setSeriesShape(number, shape);
        renderer.setSeriesPaint(number, colour);
        renderer.setSeriesShapesFilled(number, filled);
    }

    private static Font font(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }
}

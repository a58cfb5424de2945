package io.jacquard.benchmarks.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Time against the number of rows of the seed's function, a line for each strategy, without the Vector API. */
final class ProductPicture {
    private static final List<Color> COLOURS =
            List.of(new Color(0x1F4E79), new Color(0xB03A2E), new Color(0x5B84AB), new Color(0x7D6608));

    private ProductPicture() {}

    static void write(Timings timings, List<Integer> rows, Path to) throws IOException {
        System.setProperty("java.awt.headless", "true");
        XYSeriesCollection data = new XYSeriesCollection();
        for (String way : List.of("COMPOSED", "TILES", "STRUCTURED", "prepared")) {
            XYSeries series = new XYSeries(way.toLowerCase(Locale.ROOT));
            for (int m : rows) {
                double time = timings.microseconds("seed-" + m + ", plain", way);
                if (!Double.isNaN(time)) {
                    series.add(m, time / 1e3);
                }
            }
            data.addSeries(series);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < COLOURS.size(); i++) {
            renderer.setSeriesPaint(i, COLOURS.get(i));
            renderer.setSeriesStroke(i, new BasicStroke(2));
        }
        XYPlot plot = new XYPlot(data, axis("rows, m"), axis("milliseconds"), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(0xDDDDDD));
        plot.setDomainGridlinePaint(new Color(0xDDDDDD));
        JFreeChart chart = new JFreeChart(null, null, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setFrame(BlockBorder.NONE);
        ChartUtils.saveChartAsPNG(to.toFile(), chart, 800, 500);
    }

    private static LogAxis axis(String label) {
        LogAxis axis = new LogAxis(label);
        axis.setBase(10);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new DecimalFormat("0.###"));
        axis.setAxisLineVisible(false);
        return axis;
    }
}
